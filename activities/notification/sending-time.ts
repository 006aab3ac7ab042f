/**
 * "Now" for an activity that may have been retried for hours: the workflow's instant plus what has passed since. The
 * machine's clock alone would be wrong in a rehearsal, where the workflow's time runs ahead.
 */
import { Context } from '@temporalio/activity';
import type { Instant } from '#libs/domain';

/** Of the running activity; 0 where the engine's time runs ahead of ours. */
export function elapsedSinceScheduled(): number {
  return Math.max(Date.now() - Context.current().info.scheduledTimestampMs, 0);
}

export function instantAfter(at: Instant, elapsedMs: number): Instant {
  return new Date(Date.parse(at) + elapsedMs).toISOString();
}
