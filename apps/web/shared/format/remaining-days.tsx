import { useTranslation } from 'react-i18next';

/** Working days until the due date, as the API counted them; nothing where no clock runs. */
export function RemainingDays({ days }: { readonly days: number | null }) {
  const { t } = useTranslation('shared');
  if (days === null) return null;
  if (days === 0) return <span>{t('remaining.today')}</span>;
  return (
    <span className="numbers">
      {days > 0 ? t('remaining.left', { count: days }) : t('remaining.over', { count: -days })}
    </span>
  );
}
