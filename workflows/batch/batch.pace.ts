/** How a batch goes on: page sizes, passes and pauses. Pure. */
import type { BatchPosition, WorkedPage } from '#libs/contracts';

const SECONDS_A_PAGE = 10;
const FEWEST = 10;
const MOST = 200;

/** Some ten seconds of work: short enough to be taken up again by another worker, long enough to spare history. */
export function pageSizeFor(ratePerSecond: number): number {
  return Math.min(Math.max(ratePerSecond * SECONDS_A_PAGE, FEWEST), MOST);
}

const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 300;

/** Before the pass after this one. */
export function pauseSeconds(pass: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (pass - 1), LONGEST_PAUSE_SECONDS);
}

export interface NextStep {
  readonly next: BatchPosition;
  readonly pauses: boolean;
}

/**
 * The page behind, or after the last page the first one again for those that did not answer. A page of which no case
 * answered means that something is away: it counts as a pass, so that the rest is not tried in vain, case by case.
 */
export function nextStep({ after, pass }: BatchPosition, worked: WorkedPage): NextStep {
  const { last, settled, unanswered } = worked;
  if (last === null) return { next: { after: 0, pass: pass + 1 }, pauses: true };
  if (settled === 0 && unanswered > 0) return { next: { after, pass: pass + 1 }, pauses: true };
  return { next: { after: last, pass }, pauses: false };
}
