/**
 * Slows down guessing of passwords: few attempts a minute for one account from one address, and a bound for an address
 * as a whole, because each attempt costs an argon2 computation.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiProblem } from '../http/api.problem.js';
import type { ApiRequest } from '../http/request.types.js';
import { AttemptWindow } from './attempt-window.js';

const MINUTE_MS = 60_000;
const ATTEMPTS_PER_ACCOUNT = 10;
const ATTEMPTS_PER_ADDRESS = 300;

@Injectable()
export class SignInThrottle implements CanActivate {
  private readonly byAccount = new AttemptWindow(ATTEMPTS_PER_ACCOUNT, MINUTE_MS);
  private readonly byAddress = new AttemptWindow(ATTEMPTS_PER_ADDRESS, MINUTE_MS);

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const address = request.ip ?? 'unknown';
    const now = performance.now();
    const allowed =
      this.byAddress.allows(address, now) &&
      this.byAccount.allows(`${address} ${accountOf(request.body)}`, now);
    if (!allowed) throw new ApiProblem('rate_limited');
    return true;
  }
}

/** The guard runs before the body is checked, so the body may be anything. */
function accountOf(body: unknown): string {
  const account =
    typeof body === 'object' && body !== null && 'account' in body ? body.account : '';
  return String(account).trim().toLowerCase().slice(0, 100);
}
