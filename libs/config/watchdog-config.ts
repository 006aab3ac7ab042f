/**
 * How often the record is compared with the engine, and whether what is found is repaired:
 *
 * | variable               | default | field           |
 * | ---------------------- | ------- | --------------- |
 * | RECONCILIATION_MINUTES | 60      | intervalMinutes |
 * | RECONCILIATION_REPAIR  | on      | repair          |
 */
import { z } from 'zod';

export interface WatchdogConfig {
  readonly intervalMinutes: number;
  /** False: findings are listed and alarmed, and left as they are. */
  readonly repair: boolean;
}

export const DEFAULT_WATCHDOG: WatchdogConfig = { intervalMinutes: 60, repair: true };

/** Once a day at least: a deadline that nobody watches must not pass unseen for longer. */
export const watchdogShape = {
  RECONCILIATION_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .default(DEFAULT_WATCHDOG.intervalMinutes),
  RECONCILIATION_REPAIR: z.enum(['on', 'off']).default('on'),
};

type Read = z.output<z.ZodObject<typeof watchdogShape>>;

export function watchdogConfigOf(read: Read): WatchdogConfig {
  return {
    intervalMinutes: read.RECONCILIATION_MINUTES,
    repair: read.RECONCILIATION_REPAIR === 'on',
  };
}
