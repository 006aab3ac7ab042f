/**
 * What a clock has still to do, and when: its rungs and its breach, as instants. The workflow sleeps until the first of
 * them; a rung that has fired, or that lies at or before the clock's arming, is never among them (invariant 2).
 */
import type { Instant, LocalDate, WorkingCalendar } from '../calendar/calendar.types.js';
import { compareInstants, instantAt } from '../calendar/local-date.js';
import { isRunning } from '../clock/clock.changes.js';
import type { Clock, ClockKind } from '../clock/clock.types.js';
import { countedDays, totalWorkingDays } from '../clock/counted-day.js';
import type { Ladder, Rung } from './ladder.types.js';
import { placeOf } from './rung-offset.js';

interface MomentBase {
  readonly clock: ClockKind;
  readonly generation: number;
  /** Planned; it may lie in the past when nobody was there to act. */
  readonly at: Instant;
  readonly dueDate: LocalDate;
}
export type RungMoment = MomentBase & { readonly kind: 'rung'; readonly rung: Rung };
export type BreachMoment = MomentBase & { readonly kind: 'breach' };
export type ClockMoment = RungMoment | BreachMoment;

/** Consolidation is a watch period: when it is over nobody is late, it is time to close. */
function canBeMissed({ kind }: Clock): boolean {
  return kind !== 'consolidation';
}

interface Planned {
  readonly ladder: Ladder;
  readonly calendar: WorkingCalendar;
  readonly moments: readonly ClockMoment[];
}

/** A clock is never altered, only replaced: most events leave most clocks of a case as they are. */
const PLANNED = new WeakMap<Clock, Planned>();

/** In order of time; empty for a clock that is stopped or suspended (after it is resumed, what was due comes again). */
export function rungMoments(
  clock: Clock,
  ladder: Ladder,
  calendar: WorkingCalendar,
): readonly ClockMoment[] {
  const known = PLANNED.get(clock);
  if (known?.ladder === ladder && known.calendar === calendar) return known.moments;
  const moments = plannedMoments(clock, ladder, calendar);
  PLANNED.set(clock, { ladder, calendar, moments });
  return moments;
}

function plannedMoments(clock: Clock, ladder: Ladder, calendar: WorkingCalendar): ClockMoment[] {
  if (!isRunning(clock)) return [];
  const total = totalWorkingDays(clock);
  const placed = ladder.map((rung) => ({ rung, ...placeOf(rung, calendar.hours) }));
  const furthest = placed.reduce((most, { dayOffset }) => Math.max(most, dayOffset), 0);
  const days = countedDays(clock, calendar, total + furthest);
  const dueDate = days[total - 1];
  if (dueDate === undefined) return [];

  const base = { clock: clock.kind, generation: clock.generation, dueDate };
  const rungs = placed
    .filter(({ rung: { key } }) => !clock.firedRungs.includes(key))
    .filter(({ rung: { key } }) => !clock.passedRungs?.includes(key))
    .flatMap(({ rung, dayOffset, at }): RungMoment[] => {
      const day = days[total + dayOffset - 1];
      return day === undefined ? [] : [{ ...base, kind: 'rung', at: instantAt(day, at), rung }];
    });
  const breach: BreachMoment[] =
    clock.breachedAt === null && canBeMissed(clock)
      ? [{ ...base, kind: 'breach', at: instantAt(dueDate, calendar.hours.closes) }]
      : [];
  return [...rungs, ...breach]
    .filter(({ at }) => compareInstants(at, clock.armedFrom) > 0)
    .toSorted((a, b) => compareInstants(a.at, b.at));
}
