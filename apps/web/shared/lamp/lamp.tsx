/** 红黄绿灯: colour, shape and words together, so that it is read without colours and on a black-and-white print. */
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import styles from './lamp.module.css';

export type LampName = components['schemas']['Lamp'];

const SHAPES: Readonly<Record<LampName, string>> = {
  green: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  yellow: 'M8 1.5 15 14H1z',
  red: 'M2 2h12v12H2z',
  none: 'M2 7h12v2H2z',
};

export function Lamp({ lamp }: { readonly lamp: LampName }) {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.lamp} data-lamp={lamp}>
      <svg viewBox="0 0 16 16" width={12} height={12} aria-hidden="true">
        <path d={SHAPES[lamp]} />
      </svg>
      {t(`lamp.${lamp}`)}
    </span>
  );
}
