import { useTranslation } from 'react-i18next';
import { useDates } from '../../shared/format/use-dates.js';
import { useLanguage } from '../../shared/i18n/use-language.js';
import type { ClockAnswer } from './case.query.js';

/** The derivation as the API computed it; its sentences come in both languages. */
export function WhyThisDate({ clock }: { readonly clock: ClockAnswer }) {
  const { t } = useTranslation('cases');
  const [language] = useLanguage();
  const { instant } = useDates();
  return (
    <section aria-label={t('clocks.why')}>
      <strong>{t('clocks.why')}</strong>
      <ol>
        {clock.steps.map((step) => (
          <li key={`${step.kind}-${step.from}-${step.zh}`}>{step[language]}</li>
        ))}
      </ol>
      {clock.upcomingRungs.length > 0 && (
        <>
          <strong>{t('clocks.upcoming')}</strong>
          <ul>
            {clock.upcomingRungs.map(({ rungKey, plannedAt, tone, recipients }) => (
              <li key={rungKey}>
                {instant(plannedAt)} · {t(`tone.${tone}`)} ·{' '}
                {recipients.map((role) => t(`recipient.${role}`)).join(t('comma'))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
