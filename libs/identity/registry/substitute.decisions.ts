/** Who acts for somebody on leave, from a day to a day (要点 §1–2); see substitutes.policy.ts for what is refused. */
import { addDays, daysBetween } from '#libs/domain';
import { Directory } from '../directory.js';
import { conflicting } from './appointment.decisions.js';
import { dutyConflict } from './duties.policy.js';
import { unknownPerson } from './person.decisions.js';
import type { RegistryPayloads } from './registry.acts.js';
import { changed, type RegistryChange } from './registry.changes.js';
import {
  dateFault,
  type RegistryContext,
  type RegistryDecision,
  turningDays,
} from './registry.context.js';
import { granted, refused } from './registry.refusal.js';
import { chainFault, LONGEST_SUBSTITUTION_DAYS } from './substitutes.policy.js';

export function decideNameSubstitute(
  { personId, substituteId, from, to }: RegistryPayloads['nameSubstitute'],
  { directory, snapshot, today }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ from, to });
  if (fault !== null) return fault;
  if (to < from) return refused('period_reversed', ['to']);
  if (from < today) return refused('substitute_in_the_past', ['from']);
  if (daysBetween(from, to) >= LONGEST_SUBSTITUTION_DAYS) {
    return refused('substitute_too_long', ['to'], { maximumDays: LONGEST_SUBSTITUTION_DAYS });
  }
  const person = directory.person(personId);
  if (person === null) return unknownPerson(personId, 'personId');
  if (directory.person(substituteId) === null) return unknownPerson(substituteId, 'substituteId');
  if (substituteId === personId) return refused('substitute_is_self', ['substituteId']);
  const overlapping = directory
    .absencesOf(personId)
    .find((one) => one.fromDate <= one.toDate && one.fromDate <= to && from <= one.toDate);
  if (overlapping !== undefined) {
    return refused('substitute_overlaps', ['from'], {
      person: person.name,
      from: overlapping.fromDate,
      to: overlapping.toDate,
    });
  }
  const absence = { personId, fromDate: from, toDate: to, substitutePersonId: substituteId };
  return judged({ kind: 'substituteNamed', absence }, snapshot);
}

function judged(
  change: Extract<RegistryChange, { kind: 'substituteNamed' }>,
  before: RegistryContext['snapshot'],
): RegistryDecision {
  const snapshot = changed(before, change);
  const directory = new Directory(snapshot);
  const days = turningDays(snapshot, change.absence.fromDate, change.absence.toDate);
  const chain = chainFault(directory, days);
  if (chain !== null) {
    const people = chain.people.map(({ name }) => name).join(' → ');
    return refused(chain.code, ['substituteId'], { people });
  }
  const conflict = dutyConflict(directory, days);
  return conflict === null ? granted([change]) : conflicting(conflict, 'substituteId');
}

/** Days that have passed stay as they were; one that has not begun may be withdrawn whole. */
export function decideEndSubstitute(
  { personId, from, to }: RegistryPayloads['endSubstitute'],
  { directory, today }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ from, to });
  if (fault !== null) return fault;
  const absence = directory
    .absencesOf(personId)
    .find(({ fromDate, toDate }) => fromDate === from && to < toDate);
  if (absence === undefined) return refused('substitution_missing', ['from']);
  if (to < addDays(from, -1)) return refused('period_reversed', ['to']);
  if (to < addDays(today, -1)) return refused('substitute_in_the_past', ['to']);
  return granted([{ kind: 'substituteEnded', absence: { ...absence, toDate: to } }]);
}
