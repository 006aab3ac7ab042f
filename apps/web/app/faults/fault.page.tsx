import { Button } from 'antd';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';

/** What failed, in plain words with a code to quote; whatever the screen itself did wrong has the code `screen_fault`. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shared');
  const problem = error instanceof Problem ? error : screenFault(error);
  return <ProblemNotice problem={problem} action={<Button onClick={reset}>{t('again')}</Button>} />;
}

function screenFault(error: unknown): Problem {
  return Problem.from({
    code: 'screen_fault',
    status: 0,
    words: {
      zh: {
        title: '页面出错了',
        detail: '请刷新页面重试；如仍出错，请把下面的代码告诉系统管理员。',
      },
      en: {
        title: 'The page has failed',
        detail: 'Reload the page; if it fails again, quote the code below to the administrator.',
      },
    },
    instance: error instanceof Error ? error.name : '',
  });
}
