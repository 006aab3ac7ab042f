/**
 * Where an approved version stands on a day: approved (已批准，待施行) until its first day, then in force (施行中) until another
 * one follows it, then retired (已停用). Derived from the day alone, so that nobody has to remember to switch it.
 */
import type { LocalDate } from '../calendar/calendar.types.js';

export const POLICY_STATUSES = ['approved', 'inForce', 'retired'] as const;
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

export interface EffectivePeriod {
  readonly version: string;
  /** First day. */
  readonly effectiveFrom: LocalDate;
  /** Order of approval: of two from the same day the one approved later counts. */
  readonly adoption: number;
}

/** null where no version holds on that day yet. */
export function versionInForce<Period extends EffectivePeriod>(
  versions: readonly Period[],
  today: LocalDate,
): Period | null {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .reduce<Period | null>((last, one) => (last === null || follows(one, last) ? one : last), null);
}

/** `all`: every approved version, this one among them. */
export function policyStatusOn(
  { version, effectiveFrom }: EffectivePeriod,
  all: readonly EffectivePeriod[],
  today: LocalDate,
): PolicyStatus {
  if (effectiveFrom > today) return 'approved';
  return versionInForce(all, today)?.version === version ? 'inForce' : 'retired';
}

function follows(one: EffectivePeriod, other: EffectivePeriod): boolean {
  return one.effectiveFrom === other.effectiveFrom
    ? one.adoption > other.adoption
    : one.effectiveFrom > other.effectiveFrom;
}
