/** The browser's half of a session. Not readable by scripts, and never sent along from another site. */
import type { CookieOptions, Request } from 'express';

export const SESSION_COOKIE = 'duban_session';

export function cookieOptions(secure: boolean, expires?: Date): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure,
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
  const cookies: unknown = request.cookies;
  const cookie =
    typeof cookies === 'object' && cookies !== null
      ? (cookies as Record<string, unknown>)[SESSION_COOKIE]
      : undefined;
  return typeof cookie === 'string' && cookie !== '' ? { token: cookie, by: 'cookie' } : null;
}
