/**
 * The whole product of a migration: where the ladder stands × suspended × extended × choice × stricter or milder policy.
 * What fired stays fired, what is still to come is exactly the new ladder's rest, and no rung is said twice or lost.
 */
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/calendar.types.js';
import { addDays, compareInstants, instantAt, localDateOf } from '../../calendar/local-date.js';
import { dueDateOf } from '../../clock/due.js';
import type { DayRung } from '../../ladder/ladder.types.js';
import { RECTIFICATION_LADDER } from '../../policy/default-ladders.js';
import { DEFAULT_POLICY } from '../../policy/default-policy.js';
import type { Policy } from '../../policy/policy.types.js';
import { assigned } from '../case-journey.fixture.js';
import { calendar, type CaseUnderTest } from '../case-under-test.fixture.js';
import type { AdoptedClock } from '../case.events.js';
import { ADOPTION_CHOICES, type AdoptionChoice } from '../case.state.js';
import { at, CAST } from '../cast.fixture.js';
import { crossedOff } from '../evolve/naive-deadline.fixture.js';

const { deputy, handler, staff } = CAST;

/** Two more rungs, one moved, one gone: a later version is seldom the old one with other numbers. */
const NEW_LADDER: readonly DayRung[] = [
  rungLike('before5', { key: 'before15', offsetWorkingDays: -15 }),
  rungLike('before5', { offsetWorkingDays: -6 }),
  rungLike('due', {}),
  rungLike('after1', { offsetWorkingDays: 2 }),
  rungLike('after3', { key: 'after4', offsetWorkingDays: 4 }),
  rungLike('after5', { offsetWorkingDays: 7 }),
];

const OLD_LADDER = RECTIFICATION_LADDER.map(({ key }) => rungLike(key, {}));

function rungLike(key: string, change: Partial<DayRung>): DayRung {
  const rung = RECTIFICATION_LADDER.find((each) => each.key === key);
  if (rung?.offsetWorkingDays === undefined) throw new Error(`no rung ${key}`);
  return { ...rung, ...change };
}

function policyOf(version: string, rectification: number): Policy {
  const { ordinary } = DEFAULT_POLICY.severities;
  const budgetWorkingDays = { ...ordinary.budgetWorkingDays, rectification };
  const ladders = { ...ordinary.ladders, rectification: NEW_LADDER };
  return {
    ...DEFAULT_POLICY,
    version,
    severities: {
      ...DEFAULT_POLICY.severities,
      ordinary: { ...ordinary, budgetWorkingDays, ladders },
    },
  };
}

const POLICIES = { stricter: policyOf('2026-S', 22), milder: policyOf('2026-M', 40) } as const;

/** Days after the assignment, chosen so that the ladder stands before its first rung, between each two, and after its last. */
const POSITIONS = Array.from({ length: 28 }, (_, index) => index * 3);
const HOURS = ['08:00', '09:00', '18:00'] as const;

interface Situation {
  readonly day: number;
  readonly hour: (typeof HOURS)[number];
  readonly suspended: boolean;
  readonly extended: boolean;
  readonly choice: AdoptionChoice;
  readonly to: Policy;
}

const SITUATIONS: readonly Situation[] = POSITIONS.flatMap((day) =>
  HOURS.flatMap((hour) =>
    [false, true].flatMap((suspended) =>
      [false, true].flatMap((extended) =>
        ADOPTION_CHOICES.flatMap((choice) =>
          Object.values(POLICIES).map((to) => ({ day, hour, suspended, extended, choice, to })),
        ),
      ),
    ),
  ),
);

const LIVES = new Map<string, CaseUnderTest>();

/** A case assigned on 2026-03-02 (due 2026-04-14 of itself), just before the adoption. */
function before(situation: Situation): CaseUnderTest {
  const { day, hour, suspended, extended } = situation;
  const name = [day, hour, suspended, extended].join();
  const life = LIVES.get(name) ?? lifeUntil(situation);
  LIVES.set(name, life);
  return life.copy();
}

function lifeUntil({ day, hour, suspended, extended }: Situation): CaseUnderTest {
  const subject = assigned();
  const moment = at(addDays('2026-03-02', day), hour);
  if (extended) {
    subject
      .liveUntil(at('2026-03-02', '11:00'))
      .give('requestExtension', { workingDays: 5, reason: '汛期' }, handler)
      .give('approveExtension', { opinion: '同意' }, deputy);
  }
  const now = compareInstants(moment, subject.now) > 0 ? moment : subject.now;
  subject.liveUntil(now);
  if (suspended) {
    subject.give(
      'suspend',
      { reason: '待批复', plannedEnd: addDays(localDateOf(now), 20) },
      deputy,
    );
    subject.liveUntil(at(addDays(localDateOf(now), 9), '12:00'));
  }
  return subject;
}

function adopt(subject: CaseUnderTest, { to: policy, choice }: Situation): CaseUnderTest {
  return subject.give('adoptPolicy', { policy, choice, reason: '新规则施行' }, deputy);
}

function clockOf({ present }: CaseUnderTest) {
  const clock = present.clocks.rectification;
  if (clock === undefined) throw new Error('no rectification clock');
  return clock;
}

/** Keys with their dates, as the ladder stands; a suspended case is resumed on a copy. */
function remaining(subject: CaseUnderTest): Readonly<Record<string, Instant>> {
  const running = subject.copy();
  if (running.present.suspension !== null) running.give('resume', { note: '' }, staff);
  return Object.fromEntries(
    running
      .moments()
      .flatMap((moment) =>
        moment.kind === 'rung' && moment.clock === 'rectification'
          ? [[moment.rung.key, moment.at] as const]
          : [],
      ),
  );
}

function rungsFired(subject: CaseUnderTest): readonly string[] {
  return subject.history.flatMap((event) =>
    event.type === 'rungFired' && event.data.clock === 'rectification' ? [event.data.rungKey] : [],
  );
}

function adoptedOf(subject: CaseUnderTest): AdoptedClock | undefined {
  const event = subject.history.findLast(({ type }) => type === 'policyAdopted');
  if (event?.type !== 'policyAdopted') throw new Error('nothing was adopted');
  return event.data.clocks.find(({ clock }) => clock === 'rectification');
}

function nameOf({ day, hour, suspended, extended, choice, to }: Situation): string {
  const marks = [suspended ? 'suspended' : '', extended ? 'extended' : ''].join(' ');
  return `day ${day} ${hour} ${marks} ${choice} ${to.version}`;
}

describe(`${SITUATIONS.length} adoptions of a policy`, () => {
  const faults = (check: (situation: Situation) => unknown): readonly string[] =>
    SITUATIONS.flatMap((situation) => {
      const fault = check(situation);
      return fault === null ? [] : [`${nameOf(situation)}: ${JSON.stringify(fault)}`];
    }).slice(0, 5);
  const unless = (holds: boolean, fault: unknown): unknown => (holds ? null : fault);

  it('stand everywhere on the ladder: before, at and after each rung and the due date', () => {
    const fired = new Set(SITUATIONS.map((each) => rungsFired(before(each)).length));
    expect([...fired].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('leave what has fired as it is', () => {
    expect(
      faults((situation) => {
        const subject = before(situation);
        const fired = clockOf(subject).firedRungs;
        adopt(subject, situation);
        const after = clockOf(subject).firedRungs;
        return unless(JSON.stringify(after) === JSON.stringify(fired), { fired, after });
      }),
    ).toEqual([]);
  });

  it('leave of the new ladder exactly what has not fired and does not belong to the past', () => {
    expect(
      faults((situation) => {
        const subject = before(situation);
        const planned = remaining(subject);
        const fired = clockOf(subject).firedRungs;
        adopt(subject, situation);
        const ladder = situation.choice === 'stay' ? OLD_LADDER : NEW_LADDER;
        const expected = ladder
          .filter(({ key }) => !fired.includes(key))
          .map((rung) => [rung.key, onPaper(subject, rung)] as const)
          .filter(([key, instant]) => compareInstants(instant, subject.now) > 0 || key in planned);
        const actual = Object.entries(remaining(subject));
        const sorted = (list: readonly (readonly [string, string])[]) =>
          JSON.stringify(list.toSorted(([a], [b]) => (a < b ? -1 : 1)));
        return unless(sorted(actual) === sorted(expected), { actual, expected });
      }),
    ).toEqual([]);
  });

  it('fire nothing twice, lose nothing that was due, and go on to the end of the ladder', () => {
    expect(
      faults((situation) => {
        const subject = before(situation);
        adopt(subject, situation);
        const expected = Object.keys(remaining(subject));
        const earlier = rungsFired(subject);
        if (subject.present.suspension !== null) subject.give('resume', { note: '' }, staff);
        subject.liveUntil(at('2026-12-31'));
        const later = rungsFired(subject).slice(earlier.length);
        const twice = later.filter((key) => earlier.includes(key));
        const same = JSON.stringify(later.toSorted()) === JSON.stringify(expected.toSorted());
        return unless(same && twice.length === 0, { later, expected, twice });
      }),
    ).toEqual([]);
  });

  it('never move a date earlier where that was chosen, and never one at all where the case stays', () => {
    expect(
      faults((situation) => {
        const subject = before(situation);
        const old = dueDateIfResumed(subject);
        adopt(subject, situation);
        const due = dueDateIfResumed(subject);
        if (situation.choice === 'stay') return unless(due === old, { old, due });
        return unless(situation.choice === 'move' || due >= old, { old, due });
      }),
    ).toEqual([]);
  });

  it('make nothing late: a date that had not passed does not pass by the adoption', () => {
    expect(
      faults((situation) => {
        const subject = before(situation);
        const today = localDateOf(subject.now);
        const old = dueDateIfResumed(subject);
        adopt(subject, situation);
        const due = dueDateIfResumed(subject);
        return unless(old <= today ? due >= old : due > today, { old, due, today });
      }),
    ).toEqual([]);
  });

  it('keep paused days and extensions: the new date is the new budget walked over them day by day', () => {
    expect(
      faults((situation) => {
        const subject = before(situation);
        const { extensions, suspensions, startedAt } = clockOf(subject);
        adopt(subject, situation);
        const clock = clockOf(subject);
        const same = JSON.stringify([clock.extensions, clock.suspensions, clock.startedAt]);
        const kept = same === JSON.stringify([extensions, suspensions, startedAt]);
        const due = dueDateIfResumed(subject);
        const paper = onPaperDay(subject, 0);
        return unless(kept && due === paper, { due, paper });
      }),
    ).toEqual([]);
  });

  it('are on record as they were: old and new dates, the version, nothing of it where the case stays', () => {
    expect(
      faults((situation) => {
        const subject = before(situation);
        const old = clockOf(subject).budgetWorkingDays;
        adopt(subject, situation);
        const adopted = adoptedOf(subject);
        const { policyVersion } = subject.present;
        if (situation.choice === 'stay') {
          const stays = adopted === undefined && policyVersion === DEFAULT_POLICY.version;
          return unless(stays, { adopted, policyVersion });
        }
        const isTold =
          adopted?.oldBudgetWorkingDays === old &&
          adopted.newBudgetWorkingDays === clockOf(subject).budgetWorkingDays &&
          policyVersion === situation.to.version;
        return unless(isTold, { adopted, policyVersion });
      }),
    ).toEqual([]);
  });
});

function resumed(subject: CaseUnderTest): CaseUnderTest {
  const copy = subject.copy();
  return copy.present.suspension === null ? copy : copy.give('resume', { note: '' }, staff);
}

function dueDateIfResumed(subject: CaseUnderTest): string {
  return dueDateOf(clockOf(resumed(subject)), calendar) ?? '';
}

/** Computed without the clock's own walk: days crossed off the wall calendar. */
function onPaperDay(subject: CaseUnderTest, offsetWorkingDays: number): string {
  const { startedAt, budgetWorkingDays, extensions, suspensions } = clockOf(resumed(subject));
  const extended = extensions.reduce((sum, { workingDays }) => sum + workingDays, 0);
  return crossedOff({
    start: localDateOf(startedAt),
    days: budgetWorkingDays + extended + offsetWorkingDays,
    gaps: suspensions.map(({ from, to }) => [localDateOf(from), localDateOf(to ?? subject.now)]),
  });
}

function onPaper(subject: CaseUnderTest, { offsetWorkingDays, at: time }: DayRung): Instant {
  return instantAt(onPaperDay(subject, offsetWorkingDays), time);
}
