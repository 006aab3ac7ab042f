/** What the service keeps on an Express request while it answers it. */
import type { Actor } from '#libs/domain';
import type { Session } from '#libs/identity';
import type { Request } from 'express';

export interface ApiRequest extends Request {
  /** Set by the first middleware; also the answer's `X-Request-Id`. */
  requestId?: string;
  /** Set by the session guard. */
  signedIn?: SignedInRequest;
  /** The code of the problem that was answered, for the log. */
  problemCode?: string;
}

export interface SignedInRequest {
  readonly actor: Actor;
  /** null: signed in by a personal access token. */
  readonly session: Session | null;
  readonly by: 'cookie' | 'bearer';
}
