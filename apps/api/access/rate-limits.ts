/**
 * Bounds how much of the service one person, or everybody behind one address, can take in a minute: a script that walks
 * through the ledger, or a client that repeats itself, must not make the others wait. Counted in this process: N services
 * let N times as many through, which is still bounded.
 */
import type { RateLimits as Limits } from '#libs/config';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiProblem } from '../http/api.problem.js';

export type RateLimitKind = keyof Limits;

const MINUTE_SECONDS = 60;

export class RateLimits {
  private readonly limiters: Readonly<Record<RateLimitKind, RateLimiterMemory>>;

  constructor(limits: Limits) {
    const limiterOf = (kind: RateLimitKind) =>
      new RateLimiterMemory({ keyPrefix: kind, points: limits[kind], duration: MINUTE_SECONDS });
    this.limiters = {
      reads: limiterOf('reads'),
      writes: limiterOf('writes'),
      files: limiterOf('files'),
      strangers: limiterOf('strangers'),
      signIns: limiterOf('signIns'),
      address: limiterOf('address'),
    };
  }

  /** Counts one request; refuses with `rate_limited`, saying after how many seconds the next one is answered. */
  async take(kind: RateLimitKind, key: string): Promise<void> {
    try {
      await this.limiters[kind].consume(key);
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      const retryAfterSeconds = Math.max(1, Math.ceil(rejected.msBeforeNext / 1_000));
      throw new ApiProblem('rate_limited', [], { retryAfterSeconds });
    }
  }
}
