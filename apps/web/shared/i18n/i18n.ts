/**
 * Words in two languages. Each feature keeps its own beside its screens, `<name>.zh.json` and `<name>.en.json`; the name
 * is the namespace. A key that one of the two lacks, or that a screen asks for in vain, fails words.spec.ts.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../api/problem.js';
import { rememberedLanguage } from './remembered-language.js';

type Words = Readonly<Record<string, unknown>>;

const FILES = import.meta.glob<Words>(['../../**/*.zh.json', '../../**/*.en.json'], {
  eager: true,
  import: 'default',
});

function wordsOf(language: Language): Record<string, Words> {
  const suffix = `.${language}.json`;
  const ofLanguage = Object.entries(FILES).filter(([path]) => path.endsWith(suffix));
  return Object.fromEntries(
    ofLanguage.map(([path, words]) => [
      path.slice(path.lastIndexOf('/') + 1, -suffix.length),
      words,
    ]),
  );
}

export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: rememberedLanguage(),
    fallbackLng: 'zh',
    defaultNS: 'shared',
    resources: { zh: wordsOf('zh'), en: wordsOf('en') },
    interpolation: { escapeValue: false },
  });
}
