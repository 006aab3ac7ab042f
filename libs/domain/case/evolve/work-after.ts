/** What each event does to the work itself: state, assignment, requests, evidence, tasks, separation of duties. */
import type { ActorStamp } from '../../organisation/actor.js';
import type { StoredEvent } from '../case.events.js';
import type { CaseState, CaseTask } from '../case.state.js';
import { UNIT } from '../lifecycle/lifecycle.roles.js';

function withWorker(state: CaseState, ...personIds: readonly (string | null)[]): readonly string[] {
  const known = new Set(state.workedBy);
  for (const personId of personIds) if (personId !== null) known.add(personId);
  return [...known];
}

/**
 * Every act of the rectifying side counts as work on the case, also of a person who is not the named handler: who only
 * handed in a photograph or closed an assisting unit's task does not verify the whole either (design invariant 5).
 */
function withActor(state: CaseState, by: ActorStamp): CaseState {
  const ofUnit = by.role !== 'system' && UNIT.includes(by.role);
  return ofUnit ? { ...state, workedBy: withWorker(state, by.personId) } : state;
}

function changedTask(
  state: CaseState,
  taskId: string,
  change: (task: CaseTask) => CaseTask,
): readonly CaseTask[] {
  return state.tasks.map((task) => (task.taskId === taskId ? change(task) : task));
}

function newTask(event: StoredEvent<'instructed' | 'taskAdded'>): CaseTask {
  const { taskId, unit, dueDate } = event.data;
  const description = event.type === 'instructed' ? event.data.text : event.data.description;
  const kind = event.type === 'instructed' ? 'instruction' : 'assisting';
  return {
    taskId,
    kind,
    unit,
    description,
    dueDate,
    addedAt: event.at,
    closedAt: null,
    remindersSent: [],
  };
}

export function workAfter(before: CaseState, event: StoredEvent): CaseState {
  const { at, by } = event;
  const state = withActor(before, by);
  switch (event.type) {
    case 'assigned': {
      const { assignment, dueDate } = event.data;
      const workedBy = withWorker(state, assignment.handler.personId);
      return { ...state, state: 'assigned', assignment, workedBy, firstDueDate: dueDate };
    }
    case 'received':
      return { ...state, state: 'received' };
    case 'progressReported':
      return { ...state, state: 'rectifying', latestProgress: event.data.text };
    case 'extensionRequested': {
      const { requestId, workingDays, reason } = event.data;
      const request = { requestId, workingDays, reason, requestedAt: at, requestedBy: by };
      return { ...state, extensionRequest: request };
    }
    case 'extensionApproved':
      return {
        ...state,
        extensionRequest: null,
        extensionsApproved: state.extensionsApproved + 1,
        extendedWorkingDays: state.extendedWorkingDays + event.data.workingDays,
      };
    case 'extensionRefused':
      return { ...state, extensionRequest: null };
    case 'suspended': {
      const { reason, plannedEnd } = event.data;
      return {
        ...state,
        suspension: { from: at, reason, plannedEnd, overrunNoticed: false },
        suspensionsApproved: (state.suspensionsApproved ?? 0) + 1,
      };
    }
    case 'suspensionOverran':
      return state.suspension
        ? { ...state, suspension: { ...state.suspension, overrunNoticed: true } }
        : state;
    case 'resumed':
      return { ...state, suspension: null };
    case 'reassigned': {
      if (state.assignment === null) return state;
      const { leadUnit, handler, supervisor } = event.data;
      const assignment = { ...state.assignment, leadUnit, handler, supervisor };
      const workedBy = withWorker(state, handler.personId);
      return { ...state, state: 'assigned', assignment, workedBy, extensionRequest: null };
    }
    case 'submitted':
      return {
        ...state,
        state: 'submitted',
        latestProgress: event.data.summary,
        extensionRequest: null,
      };
    case 'returned':
      return { ...state, state: 'rectifying', returns: state.returns + 1 };
    case 'verified':
      return { ...state, state: 'verified', verifiedBy: by };
    case 'consolidationStarted':
      return { ...state, state: 'consolidating' };
    case 'closed':
      return { ...state, state: 'closed', closedBy: by, closedAt: at };
    case 'reopened':
      return {
        ...state,
        state: 'rectifying',
        reopenings: state.reopenings + 1,
        verifiedBy: null,
        closedBy: null,
        closedAt: null,
      };
    case 'withdrawn':
      return { ...state, state: 'withdrawn', closedAt: at, ...released };
    case 'merged':
      return { ...state, state: 'merged', closedAt: at, mergedInto: event.data.into, ...released };
    case 'evidenceAdded': {
      const item = { ...event.data, addedAt: at, addedBy: by.personId };
      return { ...state, evidence: [...state.evidence, item] };
    }
    case 'instructed':
    case 'taskAdded':
      return { ...state, tasks: [...state.tasks, newTask(event)] };
    case 'taskClosed': {
      const tasks = changedTask(state, event.data.taskId, (task) => ({ ...task, closedAt: at }));
      return { ...state, tasks };
    }
    case 'taskReminded': {
      const { taskId, reminder } = event.data;
      const tasks = changedTask(state, taskId, (task) => ({
        ...task,
        remindersSent: [...task.remindersSent, reminder],
      }));
      return { ...state, tasks };
    }
    case 'agendaItemDecided':
      return { ...state, openAgendaItemId: null };
    case 'rungFired':
      return event.data.agendaItemId === null
        ? state
        : { ...state, openAgendaItemId: event.data.agendaItemId };
    case 'policyAdopted':
      return event.data.choice === 'stay'
        ? state
        : { ...state, policyVersion: event.data.toVersion };
    case 'calendarAdopted':
      return { ...state, calendarVersion: event.data.toVersion };
    case 'madeConfidential':
    case 'circleChanged':
    case 'confidentialityLifted':
    case 'clockBreached':
    case 'registered':
    case 'imported':
      return state;
  }
}

/** Nothing waits any more on a case that ended without closing. */
const released = { suspension: null, extensionRequest: null, openAgendaItemId: null } as const;
