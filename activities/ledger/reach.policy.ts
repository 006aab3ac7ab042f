/**
 * Whom an event reaches on the day it happens, decided when it is stored: posts change hands, and a reminder to last
 * year's handler reminds nobody (要点 §15).
 */
import {
  type CaseState,
  isConfidential,
  localDateOf,
  type NewEvent,
  noticeIntentOf,
  type Reach,
  type RecipientRole,
  type UnitRef,
} from '#libs/domain';
import { type Addressing, type Directory, resolveRecipients } from '#libs/identity';

export const NOBODY: Reach = { recipients: [], unreached: [] };

/** Whom a notice that reached nobody is reported to; of a confidential case it is the circle and nobody else. */
const ALARMED_ROLES: readonly RecipientRole[] = ['officeDirector', 'systemAdministrator'];
const ALARMED_OF_CONFIDENTIAL: readonly RecipientRole[] = ['circleMember'];

/** `after` is the case after the event, so that an assignment reaches those whom it names. */
export function reachOf(directory: Directory, event: NewEvent, after: CaseState): Reach {
  const intent = noticeIntentOf(event);
  if (intent === null) return NOBODY;
  return resolveRecipients(
    directory,
    intent.recipients,
    addressingOf(event, after),
    localDateOf(event.at),
  );
}

/** The people who must hear that the event reached nobody in some role. */
export function alarmedBy(directory: Directory, event: NewEvent, after: CaseState): Reach {
  return resolveRecipients(
    directory,
    isConfidential(after) ? ALARMED_OF_CONFIDENTIAL : ALARMED_ROLES,
    addressingOf(event, after),
    localDateOf(event.at),
  );
}

function addressingOf(event: NewEvent, { facts, assignment, circle }: CaseState): Addressing {
  return { areaId: facts.area.unitId, assignment, unit: unitNamedBy(event), circle };
}

function unitNamedBy(event: NewEvent): UnitRef | null {
  return event.type === 'instructed' || event.type === 'taskAdded' || event.type === 'taskReminded'
    ? event.data.unit
    : null;
}
