/** The language that was chosen in this browser; Chinese where none was. */
import type { Language } from '../../api/problem.js';

const PLACE = 'duban.language';

export function rememberedLanguage(): Language {
  return localStorage.getItem(PLACE) === 'en' ? 'en' : 'zh';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(PLACE, language);
}
