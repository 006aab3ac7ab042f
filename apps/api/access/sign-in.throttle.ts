/**
 * Slows down guessing of passwords: few attempts a minute for one account from one address, and a bound for an address
 * as a whole, because each attempt costs an argon2 computation.
 */
import { Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Request } from 'express';
import { ApiProblem } from '../http/api.problem.js';

const MINUTE_MS = 60_000;
const ATTEMPTS_PER_ACCOUNT = 10;
const ATTEMPTS_PER_ADDRESS = 300;

export const SIGN_IN_LIMITS: ThrottlerModuleOptions = [
  {
    name: 'account',
    ttl: MINUTE_MS,
    limit: ATTEMPTS_PER_ACCOUNT,
    getTracker: (request) => `${addressOf(request)} ${accountOf(request)}`,
  },
  { name: 'address', ttl: MINUTE_MS, limit: ATTEMPTS_PER_ADDRESS, getTracker: addressOf },
];

@Injectable()
export class SignInThrottle extends ThrottlerGuard {
  protected override throwThrottlingException(): Promise<void> {
    return Promise.reject(new ApiProblem('rate_limited'));
  }
}

function addressOf(request: Partial<Request>): string {
  return request.ip ?? 'unknown';
}

/** The guard runs before the body is checked, so the body may be anything. */
function accountOf({ body }: Partial<Request>): string {
  const sent: unknown = body;
  const account =
    typeof sent === 'object' && sent !== null && 'account' in sent ? sent.account : '';
  return String(account).trim().toLowerCase().slice(0, 100);
}
