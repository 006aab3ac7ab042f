import { useTranslation } from 'react-i18next';
import { useDates } from '../../shared/format/use-dates.js';
import type { StoredEvent } from './case.query.js';
import styles from './cases.module.css';
import { spokenText } from './spoken-text.js';

export function CaseEvent({ event }: { readonly event: StoredEvent }) {
  const { t } = useTranslation('cases');
  const { instant } = useDates();
  const { by, reach } = event;
  const text = spokenText(event.data);
  const names = reach.recipients.map(({ name }) => name).join(t('comma'));
  return (
    <article>
      <strong>{t(`event.${event.type}`)}</strong>{' '}
      <time className={styles.quiet} dateTime={event.at}>
        {instant(event.at)}
      </time>
      <div className={styles.quiet}>
        {[by.name, by.postTitle].filter(Boolean).join(' · ')}
        {by.substituteFor && t('substitute', { name: by.substituteFor.name })}
      </div>
      {text !== '' && <p className={styles.text}>{text}</p>}
      {names !== '' && <div className={styles.quiet}>{t('told', { names })}</div>}
      {reach.unreached.length > 0 && <div>{t('unreached')}</div>}
    </article>
  );
}
