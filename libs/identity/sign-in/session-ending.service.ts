/** How a person ends what acts in their name: sessions and access tokens. Each ending is a line of the security log. */
import type { NewSecurityEvent, SecurityLog, SecuritySubject } from '#libs/persistence';
import type { AccessTokens } from './access-tokens.repository.js';
import type { Sessions } from './sessions.repository.js';

/** Whose, and from where it is asked. */
export interface EndingRequest {
  readonly personId: string;
  readonly address: string | null;
}

export class SessionEndingService {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly log: SecurityLog,
  ) {}

  async signOut(request: EndingRequest, sessionId: string, now: Date = new Date()): Promise<void> {
    const ended = await this.sessions.revokeOne(request.personId, sessionId, now);
    if (ended) await this.note('signedOut', request, { kind: 'session', id: sessionId }, now);
  }

  /** False when the person has no such open session. */
  async endSession(
    request: EndingRequest,
    sessionId: string,
    now: Date = new Date(),
  ): Promise<boolean> {
    const ended = await this.sessions.revokeOne(request.personId, sessionId, now);
    if (ended) await this.note('sessionRevoked', request, { kind: 'session', id: sessionId }, now);
    return ended;
  }

  /** All but this one. */
  async endOthers(request: EndingRequest, but: string, now: Date = new Date()): Promise<void> {
    const ended = await this.sessions.revokeAllOf(request.personId, now, { but });
    const subject = { kind: 'account', id: request.personId } as const;
    if (ended > 0) await this.note('sessionRevoked', request, subject, now, { ended });
  }

  /** False when the person has no such token in force. */
  async endToken(
    request: EndingRequest,
    tokenId: string,
    now: Date = new Date(),
  ): Promise<boolean> {
    const ended = await this.tokens.revoke(request.personId, tokenId, now);
    if (ended) await this.note('tokenRevoked', request, { kind: 'token', id: tokenId }, now);
    return ended;
  }

  private async note(
    kind: NewSecurityEvent['kind'],
    { personId, address }: EndingRequest,
    subject: SecuritySubject,
    now: Date,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.log.note({ at: now.toISOString(), kind, personId, address, subject, details });
  }
}
