import { Alert, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem.js';
import { useLanguage } from '../i18n/use-language.js';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly action?: ReactNode;
}

/** A refusal or a fault where it happened: what, what to do, and what to quote when asking somebody. */
export function ProblemNotice({ problem, action }: ProblemNoticeProps) {
  const { t } = useTranslation('shared');
  const [language] = useLanguage();
  const { title, detail } = problem.wording(language);
  const { code, instance } = problem;
  return (
    <Alert
      role="alert"
      type={problem.status >= 500 || problem.status === 0 ? 'error' : 'warning'}
      showIcon
      title={title}
      action={action}
      description={
        <Flex vertical gap={4}>
          {detail !== title && <span>{detail}</span>}
          <small>
            {t('code', { code })} {instance !== '' && t('request', { instance })}
          </small>
        </Flex>
      }
    />
  );
}
