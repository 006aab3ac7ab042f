/**
 * Bounds the attempts that one address makes, because each costs an argon2 computation. Guessing at one account is the
 * lockout's affair, which counts in the database, over all services.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiProblem } from '../http/api.problem.js';
import type { ApiRequest } from '../http/request.types.js';
import { AttemptWindow } from './attempt-window.js';

const MINUTE_MS = 60_000;
const ATTEMPTS_PER_ADDRESS = 300;

@Injectable()
export class SignInThrottle implements CanActivate {
  private readonly byAddress = new AttemptWindow(ATTEMPTS_PER_ADDRESS, MINUTE_MS);

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (this.byAddress.allows(request.ip ?? 'unknown', performance.now())) return true;
    throw new ApiProblem('rate_limited');
  }
}
