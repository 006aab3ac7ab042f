/** The first event of a case, by registration or by import, makes its state. */
import type { StoredEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { openingCircle } from './circle-after.js';
import { clocksAfter } from './clocks-after.js';

export function openedBy(event: StoredEvent<'registered' | 'imported'>): CaseState {
  const { ledgerNumber, facts, policyVersion, calendarVersion } = event.data;
  const blank: CaseState = {
    caseId: event.caseId,
    ledgerNumber,
    sequence: event.sequence,
    head: event.hash,
    state: 'registered',
    facts,
    policyVersion,
    calendarVersion,
    registeredAt: event.at,
    assignment: null,
    firstDueDate: null,
    clocks: {},
    suspension: null,
    extensionRequest: null,
    extensionsApproved: 0,
    extendedWorkingDays: 0,
    evidence: [],
    tasks: [],
    workedBy: [],
    verifiedBy: null,
    closedBy: null,
    closedAt: null,
    latestProgress: '',
    returns: 0,
    reopenings: 0,
    openAgendaItemId: null,
    mergedInto: null,
    unreached: [],
  };
  if (event.type === 'registered') return { ...blank, ...openingCircle(event.data.circle) };
  const { assignment, state, dueDate, progress, closedAt } = event.data;
  return {
    ...blank,
    state,
    assignment,
    firstDueDate: dueDate,
    clocks: clocksAfter({}, event),
    workedBy: assignment.handler.personId === null ? [] : [assignment.handler.personId],
    latestProgress: progress,
    closedAt,
  };
}
