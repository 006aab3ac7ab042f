/**
 * The dates of a case once more, as a clerk finds them with a pencil: days are crossed off the wall calendar one by one, by
 * the notices as they are printed. Shares no arithmetic with the product.
 */
import type { CalendarNotice, ClockKind, LocalDate, NoticeHoliday } from '#libs/domain';

export interface PencilledClock {
  readonly clock: ClockKind;
  readonly start: LocalDate;
  readonly workingDays: number;
}

/** Offsets of the rungs of policy 2026-1, as design §4 lists them. */
const RUNGS: Readonly<Partial<Record<ClockKind, Readonly<Record<string, number>>>>> = {
  receipt: { due: 0, after1: 1, after2: 2 },
  progress: { due: 0, after1: 1, after3: 3 },
  rectification: { before5: -5, before2: -2, due: 0, after1: 1, after3: 3, after5: 5 },
};

export class WallCalendar {
  readonly lastDay: LocalDate;

  private readonly holidays: readonly NoticeHoliday[];
  private readonly looked = new Map<LocalDate, boolean>();

  constructor(notices: readonly CalendarNotice[]) {
    // The later notice speaks last, also of a December that is not its own year's.
    this.holidays = [...notices]
      .sort((one, other) => other.year - one.year)
      .flatMap(({ holidays }) => holidays);
    this.lastDay = `${Math.max(...notices.map(({ year }) => year))}-12-31`;
  }

  works(date: LocalDate): boolean {
    const known = this.looked.get(date);
    if (known !== undefined) return known;
    const works = this.look(date);
    this.looked.set(date, works);
    return works;
  }

  private look(date: LocalDate): boolean {
    for (const { restFrom, restUntil, workedDays } of this.holidays) {
      if (workedDays.includes(date)) return true;
      if (restFrom <= date && date <= restUntil) return false;
    }
    return ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
  }

  /** The first day from `date` on that is worked. */
  workedFrom(date: LocalDate): LocalDate {
    let day = date;
    while (!this.works(day)) day = dayAfter(day);
    return day;
  }

  /** The day of the start does not count. */
  dayOf({ start }: PencilledClock, workingDays: number): LocalDate {
    let day = start;
    for (let left = workingDays; left > 0;) {
      day = dayAfter(day);
      if (this.works(day)) left -= 1;
    }
    return day;
  }

  dueDate(clock: PencilledClock): LocalDate {
    return this.dayOf(clock, clock.workingDays);
  }

  /** Rung → day, of those that lie after the start. */
  rungs(clock: PencilledClock): ReadonlyMap<string, LocalDate> {
    const offsets = Object.entries(RUNGS[clock.clock] ?? {});
    return new Map(
      offsets
        .filter(([, offset]) => clock.workingDays + offset > 0)
        .map(([key, offset]) => [key, this.dayOf(clock, clock.workingDays + offset)]),
    );
  }
}

/** What the one calendar says otherwise than the other: `rectification.dueDate 2027-02-10→2027-02-18`. */
export function movedDates(
  before: WallCalendar,
  after: WallCalendar,
  clocks: readonly PencilledClock[],
): readonly string[] {
  return clocks.flatMap((clock) => {
    const due = [before.dueDate(clock), after.dueDate(clock)];
    const rungs = [...before.rungs(clock)].map(([key, day]) => [
      `${clock.clock}.${key}`,
      day,
      after.rungs(clock).get(key) ?? '',
    ]);
    return [[`${clock.clock}.dueDate`, ...due], ...rungs]
      .filter(([, from, to]) => from !== to)
      .map(([name, from, to]) => `${name ?? ''} ${from ?? ''}→${to ?? ''}`);
  });
}

/** Clocks whose date stays, was beyond the last notice and is so no longer. */
export function confirmedClocks(
  before: WallCalendar,
  after: WallCalendar,
  clocks: readonly PencilledClock[],
): readonly ClockKind[] {
  return clocks
    .filter((clock) => {
      const date = before.dueDate(clock);
      const isSame = date === after.dueDate(clock);
      return isSame && date > before.lastDay && date <= after.lastDay;
    })
    .map(({ clock }) => clock);
}

function dayAfter(date: LocalDate): LocalDate {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
