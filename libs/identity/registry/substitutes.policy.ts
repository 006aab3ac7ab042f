/**
 * Substitutes are named for a time, stand in for nobody in a circle and hand on at most once more (要点 §1–2). What is
 * refused here when it is entered would otherwise be found by a reminder that reaches nobody.
 */
import type { LocalDate, PersonName } from '#libs/domain';
import type { Directory } from '../directory.js';

/** Longest substitution, first and last day included: longer is no leave but a vacancy, and calls for an appointment. */
export const LONGEST_SUBSTITUTION_DAYS = 92;

/** A substitute, and the substitute of a substitute. */
const MOST_HOPS = 2;

export interface ChainFault {
  readonly code: 'substitute_cycle' | 'substitute_chain_too_long';
  /** In the order in which duties are handed on. */
  readonly people: readonly PersonName[];
}

/** The first chain on one of the days that runs in a circle or too far; null when none does. */
export function chainFault(directory: Directory, days: readonly LocalDate[]): ChainFault | null {
  for (const date of days) {
    for (const { personId } of directory.absentOn(date)) {
      const fault = faultFrom(directory, personId, date);
      if (fault !== null) return fault;
    }
  }
  return null;
}

function faultFrom(directory: Directory, personId: string, date: LocalDate): ChainFault | null {
  const chain = [personId];
  let current: string | null = directory.substituteOf(personId, date);
  while (current !== null) {
    const isCircle = chain.includes(current);
    chain.push(current);
    const people = chain.flatMap((id) => directory.person(id) ?? []);
    if (isCircle) return { code: 'substitute_cycle', people };
    if (chain.length - 1 > MOST_HOPS) return { code: 'substitute_chain_too_long', people };
    current = directory.substituteOf(current, date);
  }
  return null;
}
