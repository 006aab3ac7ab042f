/** What an act on the registry is judged by, besides what was typed. */
import { addDays, isLocalDate, type Actor, type LocalDate } from '#libs/domain';
import type { Directory } from '../directory.js';
import type { DirectorySnapshot } from '../directory.types.js';
import type { RegistryChange } from './registry.changes.js';
import { type Judged, refused } from './registry.refusal.js';

export interface RegistryContext {
  readonly snapshot: DirectorySnapshot;
  /** The same, as questions. */
  readonly directory: Directory;
  readonly actor: Actor;
  /** In Asia/Shanghai. */
  readonly today: LocalDate;
  /** For what the act makes. */
  readonly newId: string;
  /** Open cases that the act's unit answers for. */
  readonly openCases: number;
}

export type RegistryDecision = Judged<readonly RegistryChange[]>;

/** The first of the named dates that is no day; null when all of them are. */
export function dateFault(dates: Readonly<Record<string, string | null>>): RegistryDecision | null {
  const [field] =
    Object.entries(dates).find(([, date]) => date !== null && !isLocalDate(date)) ?? [];
  return field === undefined ? null : refused('date_invalid', [field]);
}

/** The days from `from` to `to` (null: for ever) on which somebody's posts or absences change, and the first one. */
export function turningDays(
  { appointments, absences }: Pick<DirectorySnapshot, 'appointments' | 'absences'>,
  from: LocalDate,
  to: LocalDate | null,
): readonly LocalDate[] {
  const turns = [...appointments, ...absences].flatMap(({ fromDate, toDate }) =>
    toDate === null ? [fromDate] : [fromDate, addDays(toDate, 1)],
  );
  const within = turns.filter((day) => from < day && (to === null || day <= to));
  return [...new Set([from, ...within])].toSorted();
}
