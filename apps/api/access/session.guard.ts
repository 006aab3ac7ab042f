/**
 * Nobody without a session, and posts as of today: looked up at every request, so that an appointment that ends does so
 * at once and not when the session runs out (要点 §1–2).
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { IdentityService } from '#libs/identity';
import { ApiProblem } from '../http/api.problem.js';
import { DatabaseConnection } from '../http/database-connection.service.js';
import type { ApiRequest } from '../http/request.types.js';
import { PUBLIC } from './public.decorator.js';
import { sentToken } from './session.cookie.js';

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: IdentityService,
    private readonly database: DatabaseConnection,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true)
      return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const sent = sentToken(request);
    if (sent === null) throw new ApiProblem('unauthenticated');
    this.database.requireConnected();
    const actor = await this.identity.actorOfToken(sent.token);
    if (actor === null) throw new ApiProblem('unauthenticated');
    request.signedIn = { ...sent, actor };
    return true;
  }
}
