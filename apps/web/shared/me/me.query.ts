/** Who is signed in, with the posts they may use now. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Me = components['schemas']['Me'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }): Promise<Me> => answerOf(api.GET('/api/v1/me', { signal })),
  staleTime: 60_000,
});

/** Inside the frame only, whose guard has asked already. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}
