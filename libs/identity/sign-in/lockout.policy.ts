/**
 * How long an account is locked after failed sign-ins in a row (ASVS 5, 6.3.1; 等保 2.0: 登录失败处理). The tenth failure
 * locks, each further one for longer, never beyond an hour: a lock for ever would let anybody keep anybody out.
 */

/** So many may fail before the next one locks. */
export const FREE_FAILURES = 9;

/** Seconds, for the tenth failure, the eleventh, …; the last holds for all that follow. */
export const LOCK_SECONDS = [60, 120, 240, 480, 960, 1920, 3600] as const;

/** Failures that lie further back are forgotten. */
export const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
