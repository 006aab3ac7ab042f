/** One case, its history and its clocks; whatever changes a case makes all three stale by the key `['case', key]`. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type CaseDetail = Schemas['CaseDetail'];
export type StoredEvent = Schemas['StoredEvent'];
export type ClockAnswer = Schemas['ClockAnswer'];

const pathOf = (key: string) => ({ path: { caseKey: key } });

export const caseQuery = (key: string) =>
  queryOptions({
    queryKey: ['case', key],
    queryFn: ({ signal }): Promise<CaseDetail> =>
      answerOf(api.GET('/api/v1/cases/{caseKey}', { params: pathOf(key), signal })),
  });

export const historyQuery = (key: string) =>
  infiniteQueryOptions({
    queryKey: ['case', key, 'history'],
    queryFn: ({ pageParam, signal }): Promise<Schemas['HistoryPage']> => {
      const query = pageParam === null ? {} : { cursor: pageParam };
      const params = { ...pathOf(key), query };
      return answerOf(api.GET('/api/v1/cases/{caseKey}/history', { params, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const clocksQuery = (key: string) =>
  queryOptions({
    queryKey: ['case', key, 'clocks'],
    queryFn: ({ signal }): Promise<Schemas['ClocksAnswer']> =>
      answerOf(api.GET('/api/v1/cases/{caseKey}/clocks', { params: pathOf(key), signal })),
  });
