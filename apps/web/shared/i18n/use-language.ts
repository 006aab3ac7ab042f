import { useTranslation } from 'react-i18next';
import type { Language } from '../../api/problem.js';
import { rememberLanguage } from './remembered-language.js';

/** The language on screen, and how to change it. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const change = (next: Language) => {
    rememberLanguage(next);
    void i18n.changeLanguage(next);
  };
  return [language, change];
}
