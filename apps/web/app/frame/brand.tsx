import { useTranslation } from 'react-i18next';
import styles from './brand.module.css';

export function Brand() {
  const { t } = useTranslation('shared');
  return (
    <div className={styles.brand}>
      <img src="/icon.svg" alt="" width={28} height={28} />
      <span>{t('product')}</span>
    </div>
  );
}
