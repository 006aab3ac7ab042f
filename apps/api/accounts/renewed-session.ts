/** Puts the session that takes the place of the present one into the browser as well. */
import type { RenewedSession } from '#libs/contracts/http';
import type { NewSession } from '#libs/identity';
import type { Response } from 'express';
import { cookieOptions, SESSION_COOKIE } from '../access/session.cookie.js';

export function renewedSession(
  response: Response,
  { token, expiresAt }: NewSession,
): RenewedSession {
  response.cookie(SESSION_COOKIE, token, cookieOptions(new Date(expiresAt)));
  return { token, expiresAt };
}
