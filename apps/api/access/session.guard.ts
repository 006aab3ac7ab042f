/**
 * Nobody without a session or a personal access token, and posts as of today: looked up at every request, so that an
 * appointment that ends does so at once and not when the session runs out (要点 §1–2). A session in which something must
 * be done first (second factor, password) reaches only what does it; a token stays within its scope.
 */
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { DubanConfig } from '#libs/config';
import {
  ACCESS_TOKEN_PREFIX,
  type AccountServices,
  IdentityService,
  type Obligation,
  obligationOf,
} from '#libs/identity';
import { ApiProblem } from '../http/api.problem.js';
import { DatabaseConnection } from '../http/database-connection.service.js';
import type { ApiRequest, SignedInRequest } from '../http/request.types.js';
import { ACCOUNTS, API_CONFIG } from '../http/tokens.js';
import { PUBLIC } from './public.decorator.js';
import { type SentToken, sentToken } from './session.cookie.js';
import { ALLOWED_WHILE, SESSION_ONLY } from './session-reach.decorator.js';

const READS = new Set(['GET', 'HEAD']);

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: IdentityService,
    private readonly database: DatabaseConnection,
    @Inject(ACCOUNTS) private readonly accounts: AccountServices,
    @Inject(API_CONFIG) private readonly config: DubanConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.metadata(context, PUBLIC) === true) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const sent = sentToken(request);
    if (sent === null) throw new ApiProblem('unauthenticated');
    this.database.requireConnected();
    const now = new Date();
    const isAccessToken = sent.by === 'bearer' && sent.token.startsWith(ACCESS_TOKEN_PREFIX);
    request.signedIn = isAccessToken
      ? await this.byAccessToken(context, request, sent, now)
      : await this.bySession(context, sent, now);
    return true;
  }

  private async bySession(
    context: ExecutionContext,
    { token, by }: SentToken,
    now: Date,
  ): Promise<SignedInRequest> {
    const session = await this.accounts.sessions.find(token, now);
    const actor = session && (await this.identity.actorAt(session.personId, now));
    if (session === null || actor === null) throw new ApiProblem('unauthenticated');
    const obligation = obligationOf(session, actor, this.config.accounts, now);
    const allowed = this.metadata(context, ALLOWED_WHILE) as readonly Obligation[] | undefined;
    if (obligation !== null && allowed?.includes(obligation) !== true)
      throw new ApiProblem(obligation);
    return { actor, session, by };
  }

  private async byAccessToken(
    context: ExecutionContext,
    { method }: ApiRequest,
    { token, by }: SentToken,
    now: Date,
  ): Promise<SignedInRequest> {
    const found = await this.accounts.tokens.find(token, now);
    const actor = found && (await this.identity.actorAt(found.personId, now));
    if (found === null || actor === null) throw new ApiProblem('unauthenticated');
    if (this.metadata(context, SESSION_ONLY) === true) {
      throw new ApiProblem('token_not_accepted');
    }
    if (found.scope === 'read' && !READS.has(method)) throw new ApiProblem('token_read_only');
    return { actor, session: null, by };
  }

  private metadata(context: ExecutionContext, key: string): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
  }
}
