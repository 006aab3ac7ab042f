/** Random lives of a case: people do what they may, time passes, the engine is away now and then. */
import fc from 'fast-check';
import { CHINA_CALENDAR_2026 } from '../../calendar/china-calendar.js';
import { dateOfDayNumber, dayNumber } from '../../calendar/local-date.js';
import type { Severity } from '../../policy/policy.types.js';
import type { CommandName } from '../case.commands.js';
import { CaseUnderTest } from '../case-under-test.fixture.js';
import { ASSIGNMENT, at, CAST, FACTS } from '../cast.fixture.js';
import { availableCommands } from '../lifecycle/decide.js';
import { COMMAND_NAMES } from '../lifecycle/lifecycle.table.js';
import { soundPayload } from '../sound-payload.fixture.js';
import {
  CALENDAR_BEFORE_2026,
  WALK_POLICIES,
  WALK_POLICY_NAMES,
  type WalkPolicy,
} from './walk-rules.fixture.js';

export interface WalkStep {
  readonly days: number;
  readonly minutes: number;
  /** False: the engine is away, so that what comes due meanwhile is acted on later. */
  readonly awake: boolean;
  /** True: any command by anybody, most of which are refused. */
  readonly wild: boolean;
  /** True: the calendar that the walk goes on with is put in force. */
  readonly newCalendar: boolean;
  readonly pick: number;
}

export interface Walk {
  readonly start: string;
  readonly severity: Severity;
  readonly imported: boolean;
  readonly policy: WalkPolicy;
  /** True: the case opens under last year's calendar, on which this year is provisional. */
  readonly provisional: boolean;
  readonly steps: readonly WalkStep[];
}

const step: fc.Arbitrary<WalkStep> = fc.record({
  days: fc.oneof(
    { arbitrary: fc.constant(0), weight: 3 },
    { arbitrary: fc.nat(12), weight: 4 },
    { arbitrary: fc.nat(40), weight: 1 },
  ),
  minutes: fc.nat(1439),
  awake: fc.oneof(
    { arbitrary: fc.constant(true), weight: 6 },
    { arbitrary: fc.constant(false), weight: 1 },
  ),
  wild: fc.oneof(
    { arbitrary: fc.constant(false), weight: 6 },
    { arbitrary: fc.constant(true), weight: 1 },
  ),
  newCalendar: fc.oneof(
    { arbitrary: fc.constant(false), weight: 12 },
    { arbitrary: fc.constant(true), weight: 1 },
  ),
  pick: fc.nat(100_000),
});

export const anyWalk: fc.Arbitrary<Walk> = fc.record({
  start: fc
    .integer({ min: dayNumber('2025-01-06'), max: dayNumber('2026-10-30') })
    .map(dateOfDayNumber),
  severity: fc.constantFrom<Severity>('ordinary', 'serious', 'grave'),
  imported: fc.boolean(),
  policy: fc.constantFrom(...WALK_POLICY_NAMES),
  provisional: fc.boolean(),
  steps: fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
});

/**
 * Lives the walk through and returns the case at its end. `catchesUp`: an engine that was away records what came due
 * before it takes the next command, as the workflow does.
 */
export function walked(walk: Walk, catchesUp = false): CaseUnderTest {
  const subject = opened(walk);
  for (const { days, minutes, awake, wild, newCalendar, pick } of walk.steps) {
    // Time that passed before the case heard of the calendar passed under the old one.
    if (newCalendar && catchesUp) subject.liveUntil(subject.now);
    if (newCalendar) subject.meet(CHINA_CALENDAR_2026);
    const later = Date.parse(subject.now) + (days * 1440 + minutes) * 60_000;
    const now = new Date(later).toISOString();
    if (awake) subject.liveUntil(now);
    else subject.skipTo(now);
    if (catchesUp) subject.liveUntil(now);
    if (wild) tryAnything(subject, pick);
    else doSomething(subject, pick);
  }
  return subject;
}

function opened({ start, severity, imported, policy, provisional }: Walk): CaseUnderTest {
  const calendar = provisional ? CALENDAR_BEFORE_2026 : CHINA_CALENDAR_2026;
  const subject = new CaseUnderTest(at(start), WALK_POLICIES[policy], null, calendar);
  const facts = { ...FACTS, severity, foundOn: '2024-12-30' };
  if (!imported) {
    return subject
      .give('register', { facts }, CAST.staff)
      .give('assign', { ...ASSIGNMENT, progressRhythm: 'fortnightly' }, CAST.staff);
  }
  const row = { facts, assignment: ASSIGNMENT, progress: '', closedOn: null };
  return subject.give('importCase', { ...row, dueDate: start, state: 'assigned' }, CAST.staff);
}

/** Endings are rarer than everything else, or no walk would live long. */
const ENDINGS: readonly CommandName[] = ['withdraw', 'merge'];
/** A case is seldom confidential, and policies change once a year; offered to all and always possible, these would crowd out the work itself. */
const SELDOM: readonly CommandName[] = [
  ...ENDINGS,
  'makeConfidential',
  'changeCircle',
  'liftConfidentiality',
  'adoptPolicy',
];

function doSomething(subject: CaseUnderTest, pick: number): void {
  const choices = Object.values(CAST).flatMap((actor) =>
    availableCommands(subject.present, subject.context(actor))
      .filter((name) => pick % 20 === 0 || !SELDOM.includes(name))
      .map((name) => ({ actor, name })),
  );
  const names = [...new Set(choices.map(({ name }) => name))];
  const name = names[pick % Math.max(1, names.length)];
  const able = choices.filter((choice) => choice.name === name);
  const choice = able[pick % Math.max(1, able.length)];
  if (choice === undefined) return;
  const payload = soundPayload(choice.name, subject, choice.actor);
  if (payload !== null) subject.give(choice.name, payload, choice.actor);
}

function tryAnything(subject: CaseUnderTest, pick: number): void {
  const name = COMMAND_NAMES[pick % COMMAND_NAMES.length];
  const actors = Object.values(CAST);
  const actor = actors[pick % actors.length];
  if (name === undefined || actor === undefined || ENDINGS.includes(name)) return;
  const payload = soundPayload(name, subject, actor);
  if (payload !== null && subject.refusal(name, payload, actor) === null) {
    subject.give(name, payload, actor);
  }
}
