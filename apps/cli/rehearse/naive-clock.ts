/**
 * A clock walked day by day, the way an inspector would with a paper calendar. Deliberately written a second time and
 * differently from libs/domain: the rehearsal compares the two, so a shared mistake would have to be made twice.
 */
import {
  addDays,
  instantAt,
  isWorkingDay,
  localDateOf,
  placeOf,
  type ClockKind,
  type Instant,
  type Ladder,
  type LocalDate,
  type WorkingCalendar,
} from '#libs/domain';

/** What the walk says must have fired: `breach` or a rung's key, and for when it was planned. */
export interface Firing {
  readonly clock: ClockKind;
  readonly key: string;
  readonly plannedAt: Instant;
}

type Phase = 'running' | 'held' | 'stopped';

export class NaiveClock {
  private phase: Phase = 'running';
  private readonly startedOn: LocalDate;
  private readonly fired = new Set<string>();
  private breached = false;
  private consumed = 0;
  private armedFrom: Instant;
  private day: LocalDate;

  constructor(
    private readonly kind: ClockKind,
    startedAt: Instant,
    private total: number,
    private readonly ladder: Ladder,
    private readonly calendar: WorkingCalendar,
  ) {
    this.startedOn = localDateOf(startedAt);
    this.day = this.startedOn;
    this.armedFrom = startedAt;
  }

  /** Lets time run to `until` and names what fires on the way. */
  runTo(until: Instant): Firing[] {
    const firings: Firing[] = [];
    for (;;) {
      firings.push(...this.firingsOfDay(until));
      if (this.day >= localDateOf(until)) return firings;
      if (this.countsOn(this.day)) this.consumed += 1;
      this.day = addDays(this.day, 1);
    }
  }

  hold(): void {
    if (this.phase === 'running') this.phase = 'held';
  }

  goOn(): void {
    if (this.phase === 'held') this.phase = 'running';
  }

  stop(): void {
    this.phase = 'stopped';
  }

  reopen(at: Instant): void {
    this.phase = 'running';
    this.armAnew(at);
  }

  lengthen(at: Instant, workingDays: number): void {
    if (this.phase === 'stopped' || workingDays === 0) return;
    this.total += workingDays;
    this.armAnew(at);
  }

  private armAnew(at: Instant): void {
    this.fired.clear();
    this.armedFrom = at;
  }

  private countsOn(day: LocalDate): boolean {
    return this.phase === 'running' && day > this.startedOn && isWorkingDay(this.calendar, day);
  }

  private firingsOfDay(until: Instant): Firing[] {
    if (!this.countsOn(this.day)) return [];
    const number = this.consumed + 1;
    const reached = (at: Instant) => at <= until && at > this.armedFrom;
    const rungs = this.ladder
      .filter((rung) => !this.fired.has(rung.key))
      .map((rung) => ({ key: rung.key, ...placeOf(rung, this.calendar.hours) }))
      .filter(({ dayOffset }) => this.total + dayOffset === number)
      .map(({ key, at }) => ({ key, plannedAt: instantAt(this.day, at) }))
      .filter(({ plannedAt }) => reached(plannedAt));
    for (const { key } of rungs) this.fired.add(key);
    const closes = instantAt(this.day, this.calendar.hours.closes);
    const missed = this.kind !== 'consolidation' && number === this.total;
    const breaches = missed && !this.breached && reached(closes);
    this.breached ||= breaches;
    const breach = breaches ? [{ key: 'breach', plannedAt: closes }] : [];
    return [...rungs, ...breach].map((firing) => ({ clock: this.kind, ...firing }));
  }
}
