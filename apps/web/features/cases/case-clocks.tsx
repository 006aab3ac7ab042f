import { useQuery } from '@tanstack/react-query';
import { Card, Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { NothingHere } from '../../shared/screen/nothing-here.js';
import { Waiting } from '../../shared/screen/waiting.js';
import { useClockText } from './clock-text.js';
import { clocksQuery } from './case.query.js';
import { WhyThisDate } from './why-this-date.js';

/** Every clock that the case ever started; opened, it answers "why this date?" step by step. */
export function CaseClocks({ caseKey }: { readonly caseKey: string }) {
  const { t } = useTranslation('cases');
  const textOf = useClockText();
  const { data, error } = useQuery(clocksQuery(caseKey));
  return (
    <Card title={t('clocks.title')}>
      {error instanceof Problem && <ProblemNotice problem={error} />}
      {data === undefined && error === null && <Waiting />}
      {data?.clocks.length === 0 && (
        <NothingHere title={t('clocks.none.title')} next={t('clocks.none.next')} />
      )}
      {data !== undefined && data.clocks.length > 0 && (
        <Collapse
          ghost
          items={data.clocks.map((clock) => ({
            key: `${clock.kind}-${clock.startedAt}`,
            label: textOf(clock),
            children: <WhyThisDate clock={clock} />,
          }))}
        />
      )}
    </Card>
  );
}
