import { Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The page's one heading, which also names the browser's tab. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation('shared');
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
      {children ?? title}
    </Typography.Title>
  );
}
