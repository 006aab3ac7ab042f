/** A case's row → what lists show. Lamp, overdue and remaining days are read off the clock at `now`, never stored. */
import { type CaseSummary, type LampName, STATE_LABELS_ZH } from '#libs/contracts/http';
import {
  type Assignment,
  type CaseFacts,
  type CaseState,
  compareInstants,
  countWorkingDays,
  type Instant,
  isConfidential,
  isProvisional,
  type LocalDate,
  localDateOf,
  type WorkingCalendar,
} from '#libs/domain';
import { type CaseRow, caseRowOf, type Rules } from '#libs/persistence';

export interface SummarySource {
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly facts: CaseFacts;
  readonly assignment: Assignment | null;
  readonly confidential: boolean;
  readonly row: Pick<
    CaseRow,
    | 'state'
    | 'suspended'
    | 'governingClock'
    | 'dueDate'
    | 'rectificationDueDate'
    | 'firstDueDate'
    | 'lampYellowAt'
    | 'lampRedAt'
    | 'latestProgress'
    | 'registeredAt'
    | 'closedAt'
  >;
}

export function summaryOfState(state: CaseState, rules: Rules, now: Instant): CaseSummary {
  const { caseId, ledgerNumber, facts, assignment } = state;
  const row = caseRowOf(state, rules);
  const confidential = isConfidential(state);
  const source = { caseId, ledgerNumber, facts, assignment, confidential, row };
  return summaryOf(source, rules.calendar, now);
}

/** `calendar`: the one that the case computes with. */
export function summaryOf(
  { caseId, ledgerNumber, facts, assignment, confidential, row }: SummarySource,
  calendar: WorkingCalendar,
  now: Instant,
): CaseSummary {
  const { lampYellowAt, lampRedAt, ...shown } = row;
  const lamp = lampAt(lampYellowAt, lampRedAt, now);
  return {
    caseId,
    ledgerNumber,
    state: shown.state,
    stateZh: STATE_LABELS_ZH[shown.state],
    suspended: shown.suspended,
    confidential,
    problem: facts.problem,
    category: facts.category,
    source: facts.source,
    severity: facts.severity,
    foundOn: facts.foundOn,
    area: facts.area,
    township: facts.township,
    place: facts.place,
    leadUnit: assignment?.leadUnit ?? null,
    handler: assignment?.handler ?? null,
    supervisor: assignment?.supervisor ?? null,
    firstDueDate: shown.firstDueDate,
    governingClock: shown.governingClock,
    dueDate: shown.dueDate,
    dueDateProvisional: isBeyondNotices(shown.dueDate, calendar),
    rectificationDueDate: shown.rectificationDueDate,
    rectificationDueDateProvisional: isBeyondNotices(shown.rectificationDueDate, calendar),
    remainingWorkingDays:
      shown.dueDate === null ? null : countWorkingDays(calendar, localDateOf(now), shown.dueDate),
    lamp,
    overdue: lamp === 'red',
    latestProgress: shown.latestProgress,
    registeredAt: shown.registeredAt,
    closedAt: shown.closedAt,
  };
}

/** 暂定: the date may still move with the next notice. */
export function isBeyondNotices(date: LocalDate | null, calendar: WorkingCalendar): boolean {
  return date !== null && isProvisional(calendar, date);
}

function lampAt(yellowAt: Instant | null, redAt: Instant | null, now: Instant): LampName {
  if (yellowAt === null || redAt === null) return 'none';
  if (compareInstants(now, redAt) >= 0) return 'red';
  return compareInstants(now, yellowAt) >= 0 ? 'yellow' : 'green';
}
