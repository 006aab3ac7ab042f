import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { Waiting } from '../../shared/screen/waiting.js';
import { CaseEvent } from './case-event.js';
import { historyQuery } from './case.query.js';

/** Every event with who, for whom and when. */
export function CaseHistory({ caseKey }: { readonly caseKey: string }) {
  const { t } = useTranslation('cases');
  const { data, error, ...more } = useInfiniteQuery(historyQuery(caseKey));
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title={t('history')}>
      {error instanceof Problem && <ProblemNotice problem={error} />}
      {data === undefined && error === null && <Waiting />}
      <Timeline
        items={events.map((event) => ({
          key: event.sequence,
          content: <CaseEvent event={event} />,
        }))}
      />
      {more.hasNextPage && (
        <Button loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
          {t('shared:more')}
        </Button>
      )}
    </Card>
  );
}
