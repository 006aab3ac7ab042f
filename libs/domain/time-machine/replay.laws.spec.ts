/** What holds of every life of a case that is lived once more: the time machine invents nothing and loses nothing. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHINA_CALENDAR_2026, PUBLISHED_NOTICES } from '../calendar/china-calendar.js';
import { isRunning } from '../clock/clock.changes.js';
import type { StoredEvent } from '../case/case.events.js';
import { type CaseUnderTest } from '../case/case-under-test.fixture.js';
import { laterPolicy } from '../case/sound-payload.fixture.js';
import { anyWalk, walked, type Walk } from '../case/evolve/case-walk.fixture.js';
import { CALENDAR_BEFORE_2026, WALK_POLICIES } from '../case/evolve/walk-rules.fixture.js';
import { naiveDueDate } from '../case/evolve/naive-deadline.fixture.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { Policy } from '../policy/policy.types.js';
import { checkReplay } from './check-replay.js';
import { differenceOf } from './compare.js';
import { replayCase } from './replay-case.js';
import type { DraftRules, RuleVersions } from './replay.types.js';

const CALENDARS = [CALENDAR_BEFORE_2026, CHINA_CALENDAR_2026];
/** Where the draft changes the shipped policy. */
const shippedWalk = anyWalk.map((walk): Walk => ({ ...walk, policy: 'shipped' }));
const RUNS = { numRuns: 60, seed: Date.now() % 2 ** 31 };
const lives = new Map<string, CaseUnderTest>();

function lived(walk: Walk): CaseUnderTest {
  const key = JSON.stringify(walk);
  const known = lives.get(key);
  if (known !== undefined) return known;
  const subject = walked(walk, true);
  // What the last act made due at once is recorded before anybody looks.
  subject.liveUntil(subject.now);
  lives.set(key, subject);
  return subject;
}

/** Walks adopt a later version now and then, and one more after that: each adds its mark. */
function rulesOf({ policyVersion, calendarVersion }: RuleVersions) {
  const [first = ''] = policyVersion.split('+');
  const base = Object.values(WALK_POLICIES).find(({ version }) => version === first);
  const calendar = CALENDARS.find(({ version }) => version === calendarVersion);
  if (base === undefined || calendar === undefined) throw new Error('no walk has such rules');
  const adoptions = policyVersion.length - first.length;
  const policy = Array.from({ length: adoptions }).reduce<Policy>(laterPolicy, base);
  return { policy, calendar };
}

function keptItsPolicy({ history }: CaseUnderTest): boolean {
  return history.every(({ type }) => type !== 'policyAdopted');
}

function replayed(subject: CaseUnderTest, draft: DraftRules = {}) {
  return replayCase(subject.history, { rulesOf, draft }, subject.now);
}

const changedBy = (subject: CaseUnderTest, draft: DraftRules) =>
  differenceOf(replayed(subject), replayed(subject, draft));

const ORDINARY = DEFAULT_POLICY.severities.ordinary;

function withOrdinary(changes: Partial<typeof ORDINARY>): Policy {
  const { severities } = DEFAULT_POLICY;
  return {
    ...DEFAULT_POLICY,
    severities: { ...severities, ordinary: { ...ORDINARY, ...changes } },
  };
}

describe('every life, replayed', () => {
  it('under its own rules does exactly what its record says', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const subject = lived(walk);
        const check = checkReplay(subject.history, replayed(subject), subject.now);
        expect(check).toEqual({ faults: [], pending: [] });
      }),
      RUNS,
    );
  });

  it('under a draft runs by the draft throughout, whatever it adopted on the way', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const subject = lived(walk);
        const { end } = replayed(subject, { policy: DEFAULT_POLICY });
        expect(end.policyVersion).toBe(DEFAULT_POLICY.version);
        expect(end.clocks.rectification?.policyMoves).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('under a draft that says the same differs in nothing', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const subject = lived(walk);
        fc.pre(keptItsPolicy(subject));
        const policy = structuredClone<Policy>(WALK_POLICIES[walk.policy]);
        const none = { dropped: [], added: [], movedDates: [] };
        expect(changedBy(subject, { policy })).toEqual(none);
      }),
      RUNS,
    );
  });

  it('loses exactly the firings of the rung that a draft leaves out', () => {
    const { ladders } = ORDINARY;
    const rectification = ladders.rectification.filter(({ key }) => key !== 'after1');
    const draft = { policy: withOrdinary({ ladders: { ...ladders, rectification } }) };
    fc.assert(
      fc.property(shippedWalk, (walk) => {
        const subject = lived(walk);
        fc.pre(keptItsPolicy(subject));
        const { dropped, added, movedDates } = changedBy(subject, draft);
        const fired = subject.history.filter(
          (event) => walk.severity === 'ordinary' && isRung(event, 'rectification', 'after1'),
        );
        expect(dropped.map(({ event }) => event.data)).toEqual(fired.map(({ data }) => data));
        expect([added, movedDates]).toEqual([[], []]);
      }),
      RUNS,
    );
  });

  it('moves exactly the running dates that a shorter budget moves, by a naive walk', () => {
    const { rectification } = ORDINARY.budgetWorkingDays;
    const budgetWorkingDays = { ...ORDINARY.budgetWorkingDays, rectification: rectification - 1 };
    const draft = { policy: withOrdinary({ budgetWorkingDays }) };
    fc.assert(
      fc.property(shippedWalk, (walk) => {
        const subject = lived(walk);
        fc.pre(keptItsPolicy(subject));
        const clock = subject.present.clocks.rectification;
        const concerned = walk.severity === 'ordinary' && !walk.imported;
        const isMoved = concerned && clock !== undefined && isRunning(clock);
        const notices = noticesKnownTo(subject);
        const from = naiveDueDate(subject.history, notices);
        const to = naiveDueDate(subject.history.map(aDayShorter), notices);
        const moved = isMoved ? [{ clock: 'rectification', from, to }] : [];
        const difference = changedBy(subject, draft);
        expect(difference.movedDates).toEqual(moved);
        expect(concerned || difference.dropped.length + difference.added.length === 0).toBe(true);
      }),
      RUNS,
    );
  });
});

/** Those of the calendar that the case computes with: not every life hears of the notice of 2026. */
function noticesKnownTo({ present }: CaseUnderTest) {
  const calendar = CALENDARS.find(({ version }) => version === present.calendarVersion);
  const years = new Set(calendar?.notices.map(({ year }) => year));
  return PUBLISHED_NOTICES.filter(({ year }) => years.has(year));
}

function isRung(event: StoredEvent, clock: string, key: string): boolean {
  return event.type === 'rungFired' && event.data.clock === clock && event.data.rungKey === key;
}

function aDayShorter(event: StoredEvent): StoredEvent {
  if (event.type !== 'assigned') return event;
  const { rectificationBudgetWorkingDays: days } = event.data;
  return { ...event, data: { ...event.data, rectificationBudgetWorkingDays: days - 1 } };
}
