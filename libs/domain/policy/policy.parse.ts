/** A policy as a person edited it → a policy that can run, or what is wrong with it. Never throws, whatever it is given. */
import type { WorkingHours } from '../calendar/calendar.types.js';
import { checkPolicy, type County } from './policy.check.js';
import type { PolicyFault } from './policy.fault.js';
import type { Policy } from './policy.types.js';

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/** More help nobody, and a file of garbage has as many as it has members. */
const MOST_FAULTS = 200;

/** @param given parsed JSON. @param hours of the calendar in force. */
export function parsePolicy(
  given: unknown,
  hours: WorkingHours,
  county: County = {},
): ParsedPolicy {
  const faults = checkPolicy(given, hours, county);
  return faults.length === 0
    ? { ok: true, policy: given as Policy }
    : { ok: false, faults: faults.slice(0, MOST_FAULTS) };
}
