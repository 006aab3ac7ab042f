/** The ledger page by page: each page says where the next one begins, so the millionth row costs what the first does. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { LedgerFilter } from './ledger.filter.js';

export type CaseSummary = components['schemas']['CaseSummary'];
export type LedgerPageAnswer = components['schemas']['LedgerPage'];

const PAGE_SIZE = 50;

export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['ledger', filter],
    queryFn: ({ pageParam, signal }): Promise<LedgerPageAnswer> => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      const query = { ...filter, ...cursor, limit: PAGE_SIZE };
      return answerOf(api.GET('/api/v1/ledger', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
