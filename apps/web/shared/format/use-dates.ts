import { useLanguage } from '../i18n/use-language.js';
import { dayText, instantText } from './dates.js';

/** Days and instants in the language on screen. */
export function useDates() {
  const [language] = useLanguage();
  return {
    day: (day: string) => dayText(day, language),
    instant: (instant: string) => instantText(instant, language),
  };
}
