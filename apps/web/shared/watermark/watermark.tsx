/**
 * Name and time across the page, so that a photograph of the screen says whose it was. Ant Design's own sets a style
 * attribute, which the Content-Security-Policy forbids.
 */
import { useState } from 'react';
import { instantText } from '../format/dates.js';
import { useMe } from '../me/me.query.js';
import { useWatermark } from './watermark.setting.js';
import styles from './watermark.module.css';

export function Watermark() {
  const [shown] = useWatermark();
  const { name } = useMe();
  const [now] = useState(() => instantText(new Date().toISOString(), 'zh'));
  if (!shown) return null;
  const image = `url("data:image/svg+xml,${encodeURIComponent(tile(`${name} ${now}`))}")`;
  return <div aria-hidden="true" className={styles.watermark} style={{ backgroundImage: image }} />;
}

function tile(text: string): string {
  const escaped = text.replace(/[<>&]/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="280" height="180"><text x="140" y="90" text-anchor="middle" transform="rotate(-20 140 90)" font-family="sans-serif" font-size="15" fill="#000" fill-opacity="0.09">${escaped}</text></svg>`;
}
