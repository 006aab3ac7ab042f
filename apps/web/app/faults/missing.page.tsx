import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './missing.module.css';

export function MissingPage() {
  const { t } = useTranslation('shared');
  return (
    <section className={styles.missing}>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.detail')}</p>
      <Link to="/">{t('missing.home')}</Link>
    </section>
  );
}
