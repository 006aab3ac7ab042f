/**
 * Which notice must not be sent any more (design invariant 3): a reminder speaks of one clock in one generation, and an
 * extension, suspension, reassignment or the end of the case makes it false. Without this rule the handler is chased
 * on Monday for what was extended on Friday, and stops believing the office's mail.
 */
import { ENDED_STATES, type CaseState, type ClockKind } from '#libs/domain';

export type StaleReason = 'caseEnded' | 'clockStopped' | 'clockChanged';

/** What the rule needs to know of a notice; `unreached` ones tell of a vacant post, which no clock puts right. */
export interface NoticeOfClock {
  readonly about: 'event' | 'unreached';
  readonly clock: ClockKind | null;
  readonly generation: number | null;
}

/** Null when the notice still holds. Notices of facts (no clock) never become stale. */
export function staleReason(
  notice: NoticeOfClock,
  { state, clocks }: Pick<CaseState, 'state' | 'clocks'>,
): StaleReason | null {
  if (notice.clock === null || notice.about === 'unreached') return null;
  if (ENDED_STATES.includes(state)) return 'caseEnded';
  const clock = clocks[notice.clock];
  if (clock?.generation !== notice.generation) return 'clockChanged';
  return clock.stoppedAt === null ? null : 'clockStopped';
}
