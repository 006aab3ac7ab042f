/** State + rules → the case's row. Pure: the same row can be recomputed from the history by anybody. */
import {
  type CaseState,
  type CaseStateName,
  type Clock,
  dueDateOf,
  involvedUnitIdsOf,
  isRunning,
  lampInstants,
  type LocalDate,
  localDateOf,
  type WorkingCalendar,
} from '#libs/domain';
import type { Rules } from '../rules/rules-by-version.repository.js';
import type { CaseRow } from './case-row.js';

/** The order in which the clocks of a case take over from each other. */
const GOVERNING_KINDS = ['rectification', 'verification', 'consolidation'] as const;

/** States in which a verdict stands; in every other one a former verifier may work on the case again. */
const JUDGED_STATES: readonly CaseStateName[] = ['verified', 'consolidating', 'closed'];

/** The clock that the case's due date and lamp are read from; null when none runs. */
export function governingClockOf(state: CaseState): Clock | null {
  return (
    GOVERNING_KINDS.map((kind) => state.clocks[kind]).find(
      (clock) => clock !== undefined && isRunning(clock),
    ) ?? null
  );
}

export function caseRowOf(state: CaseState, { policy, calendar }: Rules): CaseRow {
  const { facts, assignment } = state;
  const governing = governingClockOf(state);
  const lamp = governing
    ? lampInstants(governing, calendar, policy.lampYellowWorkingDays)
    : { yellowAt: null, redAt: null };
  // The lamp turns red at the end of the due date: one walk over the calendar serves both.
  const dueDate = lamp.redAt === null ? null : localDateOf(lamp.redAt);
  const judged = JUDGED_STATES.includes(state.state);
  return {
    sequence: state.sequence,
    head: state.head,
    state: state.state,
    policyVersion: state.policyVersion,
    calendarVersion: state.calendarVersion,
    source: facts.source,
    severity: facts.severity,
    category: facts.category,
    areaId: facts.area.unitId,
    townshipId: facts.township.unitId,
    leadUnitId: assignment?.leadUnit.unitId ?? null,
    assistingUnitIds: assignment?.assistingUnits.map(({ unitId }) => unitId) ?? [],
    handlerPersonId: assignment?.handler.personId ?? null,
    handlerName: assignment?.handler.name ?? null,
    supervisorPersonId: assignment?.supervisor.personId ?? null,
    supervisorName: assignment?.supervisor.name ?? null,
    foundOn: facts.foundOn,
    registeredAt: state.registeredAt,
    firstDueDate: state.firstDueDate,
    governingClock: governing?.kind ?? null,
    dueDate,
    rectificationDueDate:
      governing?.kind === 'rectification' ? dueDate : rectificationDueDateOf(state, calendar),
    lampYellowAt: lamp.yellowAt,
    lampRedAt: lamp.redAt,
    suspended: state.suspension !== null,
    closedAt: state.closedAt,
    agendaOpen: state.openAgendaItemId !== null,
    reachFailed: state.unreached.length > 0,
    latestProgress: state.latestProgress,
    workers: state.workedBy,
    verifiedBy: judged ? (state.verifiedBy?.personId ?? null) : null,
    closedBy: judged ? (state.closedBy?.personId ?? null) : null,
    involvedUnitIds: involvedUnitIdsOf(state),
    circle: state.circle ?? null,
  };
}

/** While the clock is stopped for an unknown time, the date that held when it was stopped. */
function rectificationDueDateOf(state: CaseState, calendar: WorkingCalendar): LocalDate | null {
  const clock = state.clocks.rectification;
  if (clock === undefined) return state.firstDueDate;
  const suspensions = clock.suspensions.filter(({ to }) => to !== null);
  return dueDateOf({ ...clock, suspensions }, calendar) ?? state.firstDueDate;
}
