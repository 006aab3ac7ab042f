/**
 * Who is told of which event, as data. A rung names its own recipients; everything else is listed here, so that
 * adding a notice is one line and nobody is told by accident.
 */
import type { RecipientRole, Tone, Urgency } from '../ladder/ladder.types.js';
import { dueDateMovesOf } from './adoption/due-date-moves.js';
import type { EventType, NewEvent } from './case.events.js';

/** What must be sent because of an event; resolved to people when the record stores it. */
export interface NoticeIntent {
  readonly recipients: readonly RecipientRole[];
  readonly urgency: Urgency;
  readonly tone: Tone;
  /** Present where no mail goes out. */
  readonly channel?: 'inbox';
  /** The clock and generation that the notice speaks of; a later generation makes it stale. Null: never stale. */
  readonly clock: { readonly kind: string; readonly generation: number } | null;
}

interface NoticeRule {
  readonly recipients: readonly RecipientRole[];
  readonly urgency: Urgency;
}

const told = (urgency: Urgency, ...recipients: RecipientRole[]): NoticeRule => ({
  recipients,
  urgency,
});

const NOTICE_RULES: Readonly<Partial<Record<EventType, NoticeRule>>> = {
  assigned: told('urgent', 'handler', 'unitHead', 'supervisor'),
  reassigned: told('urgent', 'handler', 'unitHead', 'supervisor'),
  received: told('digest', 'supervisor'),
  progressReported: told('digest', 'supervisor'),
  extensionRequested: told('urgent', 'deputyDirector', 'officeDirector'),
  extensionApproved: told('digest', 'handler', 'supervisor'),
  extensionRefused: told('urgent', 'handler', 'supervisor'),
  suspended: told('digest', 'handler', 'supervisor'),
  resumed: told('digest', 'handler', 'supervisor'),
  submitted: told('digest', 'supervisor', 'groupLeader'),
  verified: told('digest', 'handler', 'supervisor', 'deputyDirector'),
  returned: told('urgent', 'handler', 'unitHead', 'supervisor'),
  closed: told('digest', 'handler', 'unitHead', 'groupLeader'),
  reopened: told('urgent', 'handler', 'unitHead', 'supervisor'),
  withdrawn: told('digest', 'handler', 'supervisor'),
  merged: told('digest', 'handler', 'supervisor'),
  instructed: told('urgent', 'unitHead', 'supervisor', 'officeDirector'),
  agendaItemDecided: told('urgent', 'officeDirector', 'supervisor', 'unitHead'),
  suspensionOverran: told('digest', 'supervisor', 'deputyDirector'),
  taskReminded: told('digest', 'unitHead', 'supervisor'),
  madeConfidential: told('urgent', 'circleMember'),
  circleChanged: told('digest', 'circleMember'),
  confidentialityLifted: told('digest', 'handler', 'supervisor'),
};

/** A registration concerns nobody yet, unless it names people who may know of it. */
const NAMED_AT_ONCE = told('urgent', 'circleMember');

function opensConfidential(event: NewEvent): boolean {
  return event.type === 'registered' && event.data.circle !== undefined;
}

/** A date that moves earlier is told at once and to the unit head too: days that people counted on are gone. */
const MOVED = told('digest', 'handler', 'supervisor');
const MOVED_EARLIER = told('urgent', 'handler', 'unitHead', 'supervisor');

function ruleOf(event: NewEvent): NoticeRule | undefined {
  if (event.type === 'policyAdopted' || event.type === 'calendarAdopted') {
    const moves = dueDateMovesOf(event);
    if (moves.length === 0) return undefined;
    return moves.some(({ from, to }) => to < from) ? MOVED_EARLIER : MOVED;
  }
  if (event.type === 'extensionRequested' && event.data.approvers !== undefined) {
    return told('urgent', ...event.data.approvers);
  }
  return opensConfidential(event) ? NAMED_AT_ONCE : NOTICE_RULES[event.type];
}

/** The notice that an event calls for, or null. */
export function noticeIntentOf(event: NewEvent): NoticeIntent | null {
  if (event.type === 'rungFired') {
    const { recipients, urgency, tone, clock, generation, channel } = event.data;
    const intent = { recipients, urgency, tone, clock: { kind: clock, generation } };
    return channel === undefined ? intent : { ...intent, channel };
  }
  const rule = ruleOf(event);
  return rule ? { ...rule, tone: 'blue', clock: null } : null;
}
