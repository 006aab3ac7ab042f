/** How many requests are answered a minute, before the service says `rate_limited`. Written as `reads=1800,files=60`. */
import { z } from 'zod';

/** Each a number of requests a minute, counted in each API process. */
export interface RateLimits {
  /** Of one signed-in person: lists, pages, downloads. */
  readonly reads: number;
  /** Of one signed-in person: commands and other changes. */
  readonly writes: number;
  /** Of one signed-in person: uploads, imports, exports; each costs far more than an ordinary request. */
  readonly files: number;
  /** From one address, without a session. */
  readonly strangers: number;
  /** From one address: signing in, each of which costs a computation of argon2. */
  readonly signIns: number;
  /** From one address, by everybody behind it; an office has one address. */
  readonly address: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = {
  reads: 1_800,
  writes: 1_200,
  files: 120,
  strangers: 600,
  signIns: 300,
  address: 18_000,
};

const limitsSchema = z
  .partialRecord(
    z.enum(['reads', 'writes', 'files', 'strangers', 'signIns', 'address']),
    z.coerce.number().int().min(1).max(1_000_000_000),
  )
  .transform((given): RateLimits => ({ ...DEFAULT_RATE_LIMITS, ...given }));

/** What is not named keeps its default. */
export const rateLimitsSchema = z.preprocess(
  (text) => (typeof text === 'string' ? Object.fromEntries(text.split(',').map(partOf)) : text),
  limitsSchema,
);

function partOf(part: string): [string, string] {
  const [name = '', amount = ''] = part.split('=');
  return [name, amount];
}
