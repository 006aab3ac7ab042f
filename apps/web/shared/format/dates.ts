/** Days and instants as the office reads them: always in Asia/Shanghai, whatever the computer's own zone is. */
import type { Language } from '../../api/problem.js';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** An instant in UTC, e.g. 2026年9月18日 09:30. */
export function instantText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
}

/** A day as `YYYY-MM-DD`, e.g. 2026年9月18日. */
export function dayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
