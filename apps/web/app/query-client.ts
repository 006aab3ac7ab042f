import { QueryClient } from '@tanstack/react-query';

const FRESH_FOR_MS = 10_000;

/** An absent service is waited for in api/steady-fetch.ts; asking again on top of that would multiply the requests. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: FRESH_FOR_MS } },
});
