/**
 * What the planted change must do to a life, told by the rehearsal's naive walk and the life's own script: written without
 * the time machine, so that the two can disagree.
 */
import type { Instant, StoredEvent } from '#libs/domain';
import type { Rules } from '#libs/persistence';
import { expectedFirings } from '../../../apps/cli/rehearse/expectation.js';
import type { PaperLife } from './paper-ledger.js';

export interface ExpectedDifference {
  readonly caseId: string;
  readonly firingsDiffer: boolean;
  readonly dateMoves: boolean;
  /** `clock@instant` of every breach under the planted change. */
  readonly breaches: readonly string[];
}

/** The change: one working day less for the rectification of serious cases, where the policy gave the budget. */
export function expectedDifference(
  { paper, individual }: PaperLife,
  rules: Rules,
  until: Instant,
): ExpectedDifference {
  const { history, state, caseId } = paper;
  const isConcerned = state.facts.severity === 'serious' && !individual;
  const planted = isConcerned ? history.map(aDayShorter) : history;
  const [before, after] = [history, planted].map((events) =>
    expectedFirings(events, rules, endOf(events, until)),
  );
  const clock = state.clocks.rectification;
  const runs = clock?.stoppedAt === null && state.suspension === null;
  return {
    caseId,
    firingsDiffer: JSON.stringify(before) !== JSON.stringify(after),
    dateMoves: isConcerned && runs,
    breaches: (after ?? [])
      .filter(({ key }) => key === 'breach')
      .map(({ clock: kind, plannedAt }) => `${kind}@${plannedAt}`),
  };
}

function aDayShorter(event: StoredEvent): StoredEvent {
  if (event.type !== 'assigned') return event;
  const { rectificationBudgetWorkingDays: days } = event.data;
  return { ...event, data: { ...event.data, rectificationBudgetWorkingDays: days - 1 } };
}

/** Nothing comes due on a case that has ended. */
function endOf(events: readonly StoredEvent[], until: Instant): Instant {
  return events.find(({ type }) => type === 'closed')?.at ?? until;
}
