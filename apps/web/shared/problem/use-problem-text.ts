import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem.js';
import { useLanguage } from '../i18n/use-language.js';

/** A problem as one sentence with its code, for messages that pass. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('shared');
  const [language] = useLanguage();
  return (problem) => {
    const { title, detail } = problem.wording(language);
    return `${detail || title} (${t('code', { code: problem.code })})`;
  };
}
