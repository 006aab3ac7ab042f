import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { Waiting } from '../../shared/screen/waiting.js';
import { CaseClocks } from './case-clocks.js';
import { CaseHead } from './case-head.js';
import { CaseHistory } from './case-history.js';
import { caseQuery } from './case.query.js';

const caseRoute = getRouteApi('/frame/cases/$key');

/** 督办事项: one case as it stands, how it came there, and why its dates are what they are. */
export function CasePage() {
  const { t } = useTranslation('cases');
  const { key } = caseRoute.useParams();
  const { data, error, refetch } = useQuery(caseQuery(key));
  if (error instanceof Problem) {
    const again = <Button onClick={() => void refetch()}>{t('shared:again')}</Button>;
    return <ProblemNotice problem={error} action={again} />;
  }
  if (data === undefined) return <Waiting words={t('waiting')} />;
  return (
    <Flex vertical gap={16}>
      <CaseHead detail={data} />
      <CaseClocks caseKey={key} />
      <CaseHistory caseKey={key} />
    </Flex>
  );
}
