/**
 * The browser's half of a session. Not readable by scripts, never sent along from another site, and by its prefix bound
 * to this host over TLS: a neighbour on a sibling domain cannot plant one. Browsers take it on http://localhost too.
 */
import type { CookieOptions, Request } from 'express';

export const SESSION_COOKIE = '__Host-duban_session';

export function cookieOptions(expires?: Date): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: true,
    path: '/',
    ...(expires === undefined ? {} : { expires }),
  };
}

export interface SentToken {
  readonly token: string;
  readonly by: 'cookie' | 'bearer';
}

/** A bearer token goes before the cookie: who sends one means it. */
export function sentToken(request: Request): SentToken | null {
  const [scheme, bearer] = (request.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && bearer) return { token: bearer, by: 'bearer' };
  const cookie = cookieOf(request, SESSION_COOKIE);
  return cookie === null ? null : { token: cookie, by: 'cookie' };
}

/** null when it was not sent, or empty. */
export function cookieOf(request: Request, name: string): string | null {
  const cookies: unknown = request.cookies;
  const cookie =
    typeof cookies === 'object' && cookies !== null
      ? (cookies as Record<string, unknown>)[name]
      : undefined;
  return typeof cookie === 'string' && cookie !== '' ? cookie : null;
}
