/** One case lived twice, by its own rules and by the draft, and held against its record. */
import {
  type CaseDifference,
  type CaseTimeline,
  checkReplay,
  differenceOf,
  type DraftRules,
  type Instant,
  type ReplayCheck,
  replayCase,
  type ReplayPlan,
} from '#libs/domain';
import type { CaseHistory } from '#libs/persistence';

export interface JudgedCase extends CaseHistory {
  readonly check: ReplayCheck;
  readonly record: CaseTimeline;
  readonly draft: CaseTimeline;
  readonly difference: CaseDifference;
}

export function judgeCase(
  history: CaseHistory,
  rulesOf: ReplayPlan['rulesOf'],
  draft: DraftRules,
  until: Instant,
): JudgedCase {
  const { events } = history;
  const record = replayCase(events, { rulesOf, draft: {} }, until);
  const underDraft = replayCase(events, { rulesOf, draft }, until);
  return {
    ...history,
    check: checkReplay(events, record, until),
    record,
    draft: underDraft,
    difference: differenceOf(record, underDraft),
  };
}
