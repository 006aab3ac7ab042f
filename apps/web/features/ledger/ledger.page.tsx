import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { PageTitle } from '../../shared/screen/page-title.js';
import { useIsWide } from '../../shared/screen/use-is-wide.js';
import { Waiting } from '../../shared/screen/waiting.js';
import { LedgerCards } from './ledger-cards.js';
import { LedgerFilters } from './ledger-filters.js';
import { LedgerTable } from './ledger-table.js';
import { NoCases } from './no-cases.js';
import { ledgerQuery } from './ledger.query.js';

const ledgerRoute = getRouteApi('/frame/ledger');

/** 台账: every case that the person may see, newest ledger numbers first. */
export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const filter = ledgerRoute.useSearch();
  const wide = useIsWide();
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(ledgerQuery(filter));
  const cases = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Flex vertical gap={16}>
      <PageTitle title={t('title')} />
      <LedgerFilters filter={filter} />
      {error instanceof Problem && (
        <ProblemNotice
          problem={error}
          action={<Button onClick={() => void refetch()}>{t('shared:again')}</Button>}
        />
      )}
      {isPending && <Waiting words={t('waiting')} />}
      {data && cases.length === 0 && <NoCases filter={filter} />}
      {cases.length > 0 && (wide ? <LedgerTable cases={cases} /> : <LedgerCards cases={cases} />)}
      {more.hasNextPage && (
        <Button loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
          {t('shared:more')}
        </Button>
      )}
    </Flex>
  );
}
