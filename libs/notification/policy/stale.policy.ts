/**
 * Which notice must not be sent any more (design invariant 3): a reminder speaks of one clock in one generation, and an
 * extension, suspension, reassignment or the end of the case makes it false. Without this rule the handler is chased
 * on Monday for what was extended on Friday, and stops believing the office's mail.
 */
import { ENDED_STATES, isInCircle, type CaseState, type ClockKind } from '#libs/domain';

export type StaleReason = 'notInCircle' | 'caseEnded' | 'clockStopped' | 'clockChanged';

/** What the rule needs to know of a notice; `unreached` ones tell of a vacant post, which no clock puts right. */
export interface NoticeOfClock {
  readonly personId: string;
  readonly about: 'event' | 'unreached';
  readonly clock: ClockKind | null;
  readonly generation: number | null;
}

/**
 * Null when the notice still holds. Notices of facts (no clock) never become stale, but none goes to somebody who may not
 * know of the case any more.
 */
export function staleReason(
  notice: NoticeOfClock,
  { state, clocks, ...confidentiality }: Pick<CaseState, 'state' | 'clocks' | 'circle'>,
): StaleReason | null {
  if (!isInCircle(notice, confidentiality)) return 'notInCircle';
  if (notice.clock === null || notice.about === 'unreached') return null;
  if (ENDED_STATES.includes(state)) return 'caseEnded';
  const clock = clocks[notice.clock];
  if (clock?.generation !== notice.generation) return 'clockChanged';
  return clock.stoppedAt === null ? null : 'clockStopped';
}
