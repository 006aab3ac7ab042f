/**
 * Who holds which post from when to when (要点 §1–2). Nobody appoints themselves, and nobody into a post that their
 * other posts exclude: permissions follow from posts, so this is where they are given.
 */
import { addDays } from '#libs/domain';
import { Directory } from '../directory.js';
import { type DutyConflict, dutyConflict, ADMINISTRATORS } from './duties.policy.js';
import { unknownPerson } from './person.decisions.js';
import { unknownPost } from './post.decisions.js';
import type { RegistryPayloads } from './registry.acts.js';
import { changed, type RegistryChange } from './registry.changes.js';
import {
  dateFault,
  type RegistryContext,
  type RegistryDecision,
  turningDays,
} from './registry.context.js';
import { granted, refused } from './registry.refusal.js';

export function decideAppoint(
  { postId, personId, from, to }: RegistryPayloads['appoint'],
  { directory, snapshot, actor }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ from, to });
  if (fault !== null) return fault;
  if (to !== null && to < from) return refused('period_reversed', ['to']);
  const person = directory.person(personId);
  if (person === null) return unknownPerson(personId, 'personId');
  if (directory.post(postId) === null) return unknownPost(postId);
  if (personId === actor.personId) return refused('own_appointment', ['personId']);
  const closedOn = directory.postClosedOn(postId);
  const outlasts = closedOn !== null && (to === null || to >= closedOn);
  if (outlasts || !directory.postExistsOn(postId, from)) return refused('post_not_there', ['from']);
  const overlapping = directory
    .appointmentsTo(postId)
    .find(
      (other) =>
        other.personId === personId &&
        (other.toDate === null || (from <= other.toDate && other.fromDate <= other.toDate)) &&
        (to === null || other.fromDate <= to),
    );
  if (overlapping !== undefined) {
    const details = { person: person.name, from: overlapping.fromDate };
    return refused('appointment_overlaps', ['from'], details);
  }
  const change: RegistryChange = {
    kind: 'appointed',
    appointment: { postId, personId, fromDate: from, toDate: to },
  };
  const after = changed(snapshot, change);
  const conflict = dutyConflict(new Directory(after), turningDays(after, from, to));
  return conflict === null ? granted([change]) : conflicting(conflict, 'personId');
}

export function decideEndAppointment(
  { postId, personId, to }: RegistryPayloads['endAppointment'],
  { directory }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ to });
  if (fault !== null) return fault;
  const lasting = directory
    .appointmentsTo(postId)
    .filter((one) => one.personId === personId && (one.toDate === null || one.toDate > to))
    .toSorted((one, other) => one.fromDate.localeCompare(other.fromDate));
  const [first] = lasting;
  if (first === undefined) return refused('appointment_missing', ['postId', 'personId']);
  if (to < addDays(first.fromDate, -1)) return refused('period_reversed', ['to']);
  return granted([{ kind: 'appointmentEnded', appointment: { ...first, toDate: to } }]);
}

export function conflicting(conflict: DutyConflict, field: string): RegistryDecision {
  const { person, date, role, other } = conflict;
  const code = ADMINISTRATORS.includes(other)
    ? 'administrators_are_three_people'
    : 'administrator_reads_no_cases';
  return refused(code, [field], { person: person.name, date, role, other });
}
