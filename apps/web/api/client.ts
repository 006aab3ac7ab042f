/**
 * The one door to the API. The session is a cookie that scripts cannot read; the header says that this app sent the
 * request, which no form of another site can (apps/api/access/origin.guard.ts).
 */
import createClient from 'openapi-fetch';
import { Problem } from './problem.js';
import type { paths } from './schema.js';
import { noteSessionEnd } from './session-end.js';
import { steadyFetch } from './steady-fetch.js';

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  headers: { 'X-Duban-Request': '1' },
  fetch: steadyFetch,
});

interface Reply<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer, or a thrown `Problem`. Nobody being signed in (any more) is noted for whoever shows the sign-in page. */
export async function answerOf<Answer>(reply: Promise<Reply<Answer>>): Promise<Answer> {
  const { data, error, response } = await reply;
  if (response.ok) return data as Answer;
  const problem = Problem.of(response.status, error);
  if (problem.code === 'unauthenticated') noteSessionEnd();
  throw problem;
}
