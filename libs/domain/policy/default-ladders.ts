/**
 * The ladders of policy 2026-1 (design §4). Digest rungs go out with the morning's digest; urgent ones alone, at once.
 * Keys are stable: a case that adopts a later policy knows by them what has fired.
 */
import type { DayRung, RecipientRole, Tone, Urgency } from '../ladder/ladder.types.js';

const MORNING = '09:00';

function rung(
  offsetWorkingDays: number,
  tone: Tone,
  urgency: Urgency,
  recipients: readonly RecipientRole[],
  opensAgendaItem = false,
): DayRung {
  return {
    key: keyOf(offsetWorkingDays),
    offsetWorkingDays,
    at: MORNING,
    recipients,
    urgency,
    tone,
    opensAgendaItem,
  };
}

function keyOf(offset: number): string {
  if (offset === 0) return 'due';
  return offset < 0 ? `before${-offset}` : `after${offset}`;
}

/** Ends with the leading group, which decides what the office could not reach. */
export const RECTIFICATION_LADDER: readonly DayRung[] = [
  rung(-5, 'blue', 'digest', ['handler', 'supervisor']),
  rung(-2, 'blue', 'digest', ['handler', 'supervisor']),
  rung(0, 'yellow', 'digest', ['handler', 'supervisor', 'unitHead']),
  rung(1, 'red', 'digest', ['handler', 'supervisor', 'unitHead', 'groupLeader']),
  rung(3, 'red', 'urgent', ['handler', 'supervisor', 'unitHead', 'groupLeader', 'officeDirector']),
  rung(5, 'red', 'urgent', ['leadingGroup'], true),
];

/** 签收: "we never received it" is the first excuse, so it is short. */
export const RECEIPT_LADDER: readonly DayRung[] = [
  rung(0, 'yellow', 'digest', ['handler', 'supervisor']),
  rung(1, 'red', 'digest', ['handler', 'supervisor', 'unitHead']),
  rung(2, 'red', 'urgent', ['supervisor', 'unitHead', 'groupLeader', 'officeDirector']),
];

export const PROGRESS_LADDER: readonly DayRung[] = [
  rung(0, 'blue', 'digest', ['handler']),
  rung(1, 'yellow', 'digest', ['handler', 'supervisor']),
  rung(3, 'red', 'digest', ['handler', 'supervisor', 'unitHead']),
];

/** The office chases itself here: it owes the unit a verdict. */
export const VERIFICATION_LADDER: readonly DayRung[] = [
  rung(0, 'yellow', 'digest', ['supervisor']),
  rung(1, 'red', 'digest', ['supervisor', 'deputyDirector']),
  rung(3, 'red', 'urgent', ['supervisor', 'deputyDirector', 'officeDirector']),
];

/** The watch period is over: time to close (销号). */
export const CONSOLIDATION_LADDER: readonly DayRung[] = [
  rung(0, 'blue', 'digest', ['supervisor', 'deputyDirector']),
  rung(5, 'yellow', 'digest', ['supervisor', 'deputyDirector', 'officeDirector']),
];
