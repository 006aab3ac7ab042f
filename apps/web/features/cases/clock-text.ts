import { useTranslation } from 'react-i18next';
import { useDates } from '../../shared/format/use-dates.js';
import type { ClockAnswer } from './case.query.js';

/** A clock in one line: which, until when, and how it ended. */
export function useClockText(): (clock: ClockAnswer) => string {
  const { t } = useTranslation('cases');
  const { day } = useDates();
  return ({ kind, dueDate, provisional, stoppedAt, breachedAt }) =>
    [
      t(`clock.${kind}`),
      dueDate === null ? t('clocks.suspended') : t('clocks.due', { date: day(dueDate) }),
      provisional ? t('clocks.provisional') : '',
      breachedAt === null ? '' : t('clocks.breached'),
      stoppedAt === null ? '' : t('clocks.stopped'),
    ]
      .filter((part) => part !== '')
      .join(' · ');
}
