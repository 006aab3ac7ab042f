/**
 * Ways in, and what each signed-in person may do to their own account, sessions and tokens. The bodies are wrong on
 * purpose: whoever is let in must neither change their password nor be locked out for a wrong one.
 */
import { openToAll, openToSignedIn, ownThingsOnly, type RouteKind } from './route-kind.js';

const WRONG = { body: () => ({}) };
const WRONG_PASSWORD_TYPE = { body: () => ({ password: 1 }) };

export const OWN_ACCOUNT_ROWS: Readonly<Record<string, RouteKind>> = {
  'POST /api/v1/sessions': openToAll('admits', WRONG),
  'GET /api/v1/sessions/oidc': openToAll('admits'),
  'GET /api/v1/sessions/oidc/callback': openToAll('admits'),
  'POST /api/v1/first-administrator': openToAll('admits', WRONG),
  'GET /first-administrator': openToAll('admits'),
  'POST /first-administrator': openToAll('admits', WRONG),

  'GET /api/v1/me': openToSignedIn(),
  'DELETE /api/v1/sessions/current': openToSignedIn('answers', { endsItsSession: true }),
  'POST /api/v1/sessions/current/second-factor': openToSignedIn('admits', WRONG),
  'GET /api/v1/sessions': openToSignedIn(),
  // Ends the others of the same person only: the session that the matrix goes on with is the one it is sent with.
  'DELETE /api/v1/sessions': openToSignedIn(),
  'DELETE /api/v1/sessions/{sessionId}': ownThingsOnly(),

  'GET /api/v1/account': openToSignedIn(),
  'POST /api/v1/account/password': openToSignedIn('admits', WRONG),
  'POST /api/v1/account/second-factor': openToSignedIn('admits', WRONG_PASSWORD_TYPE),
  'POST /api/v1/account/second-factor/confirmation': openToSignedIn('admits', WRONG),
  'GET /api/v1/account/tokens': openToSignedIn(),
  'POST /api/v1/account/tokens': openToSignedIn('admits', WRONG),
  'DELETE /api/v1/account/tokens/{tokenId}': ownThingsOnly(),
};
