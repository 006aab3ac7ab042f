/** Conditions on the case itself. Each is one rule of the institution; none looks at what was typed. */
import { dueAtOf, dueDateOf } from '../../clock/due.js';
import { refusal } from '../../refusal/refusal.js';
import { UNIT } from '../lifecycle/lifecycle.roles.js';
import type { StateGuard } from '../lifecycle/lifecycle.types.js';

/** An assisting unit (协办) that signed or submitted would stop the clocks of a lead unit that has done nothing. */
export const ofLeadUnit: StateGuard = {
  code: 'outside_scope',
  rule: 'The lead unit answers for the case; an assisting unit adds evidence and closes its own tasks.',
  refuses: ({ assignment }, { actor }) =>
    actor.posts.some(
      ({ role, unitId }) => UNIT.includes(role) && unitId === assignment?.leadUnit.unitId,
    )
      ? null
      : refusal('outside_scope'),
};

export const notSuspended: StateGuard = {
  code: 'suspended',
  rule: 'The case is not suspended; a suspended case is resumed first.',
  refuses: (state) => (state.suspension === null ? null : refusal('suspended')),
};

export const isSuspended: StateGuard = {
  code: 'not_suspended',
  rule: 'The case is suspended.',
  refuses: (state) => (state.suspension === null ? refusal('not_suspended') : null),
};

export const notYetSuspended: StateGuard = {
  code: 'already_suspended',
  rule: 'The case is not suspended already.',
  refuses: (state) => (state.suspension === null ? null : refusal('already_suspended')),
};

export const noExtensionPending: StateGuard = {
  code: 'extension_pending',
  rule: 'No other request for an extension waits for its answer.',
  refuses: (state) => (state.extensionRequest === null ? null : refusal('extension_pending')),
};

export const extensionPending: StateGuard = {
  code: 'extension_not_requested',
  rule: 'An extension was requested.',
  refuses: (state) => (state.extensionRequest === null ? refusal('extension_not_requested') : null),
};

/** 延期 only before expiry: an extension granted afterwards would make a missed deadline look kept. */
export const beforeExpiry: StateGuard = {
  code: 'extension_after_expiry',
  rule: 'The rectification deadline has not passed.',
  refuses: (state, { now, calendar }) => {
    const clock = state.clocks.rectification;
    if (clock === undefined) return null;
    const dueAt = dueAtOf(clock, calendar);
    if (dueAt === null || now <= dueAt) return null;
    const dueDate = dueDateOf(clock, calendar) ?? '';
    return refusal('extension_after_expiry', [], { dueDate });
  },
};

export const extensionsLeft: StateGuard = {
  code: 'extension_too_many',
  rule: 'The policy allows another extension.',
  refuses: (state, { policy }) => {
    const { maximumCount } = policy.extension;
    return state.extensionsApproved < maximumCount
      ? null
      : refusal('extension_too_many', [], { maximumCount });
  },
};

export const notOwnRequest: StateGuard = {
  code: 'own_request',
  rule: 'Nobody decides on a request of their own.',
  refuses: (state, { actor }) =>
    state.extensionRequest?.requestedBy.personId === actor.personId ? refusal('own_request') : null,
};

/** Completed is not verified: a different person verifies (design invariant 5; also a database constraint). */
export const verifierIsNoHandler: StateGuard = {
  code: 'verifier_is_handler',
  rule: 'The verifier never worked on the rectification of this case.',
  refuses: (state, { actor }) =>
    state.workedBy.includes(actor.personId) ? refusal('verifier_is_handler') : null,
};

export const approverIsNotVerifier: StateGuard = {
  code: 'approver_is_verifier',
  rule: 'The closing is approved by somebody other than its verifier.',
  refuses: (state, { actor }) =>
    state.verifiedBy?.personId === actor.personId ? refusal('approver_is_verifier') : null,
};

export const approverIsNoHandler: StateGuard = {
  code: 'approver_is_handler',
  rule: 'The closing is approved by somebody who never worked on the rectification.',
  refuses: (state, { actor }) =>
    state.workedBy.includes(actor.personId) ? refusal('approver_is_handler') : null,
};

export const tasksClosed: StateGuard = {
  code: 'tasks_open',
  rule: 'Every task of assisting units and of instructions is closed.',
  refuses: (state) => {
    const open = state.tasks.filter((task) => task.closedAt === null).length;
    return open === 0 ? null : refusal('tasks_open', [], { open });
  },
};

export const agendaDecided: StateGuard = {
  code: 'agenda_item_open',
  rule: 'No agenda item waits for the leading group.',
  refuses: (state) => (state.openAgendaItemId === null ? null : refusal('agenda_item_open')),
};

export const agendaOpen: StateGuard = {
  code: 'agenda_item_none',
  rule: 'An agenda item waits for the leading group.',
  refuses: (state) => (state.openAgendaItemId === null ? refusal('agenda_item_none') : null),
};

export const hasEvidence: StateGuard = {
  code: 'evidence_missing',
  rule: 'The case holds at least one piece of evidence.',
  refuses: (state) =>
    state.evidence.length === 0 ? refusal('evidence_missing', ['evidenceIds']) : null,
};
