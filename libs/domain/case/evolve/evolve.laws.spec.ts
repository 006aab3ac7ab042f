/** Laws that hold for every life of a case, whatever people do and however often the engine is away. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WorkingCalendar } from '../../calendar/calendar.types.js';
import { CHINA_CALENDAR_2026, PUBLISHED_NOTICES } from '../../calendar/china-calendar.js';
import { compareInstants } from '../../calendar/local-date.js';
import { nextWorkingTime } from '../../calendar/working-day.js';
import { verifyChain } from '../../chain/hash-chain.js';
import { isRunning } from '../../clock/clock.changes.js';
import { dueDateOf } from '../../clock/due.js';
import { CLOCK_KINDS, type ClockKind } from '../../clock/clock.types.js';
import type { Policy } from '../../policy/policy.types.js';
import { isDayRung } from '../../ladder/rung-offset.js';
import type { EventType, StoredEvent } from '../case.events.js';
import { ENDED_STATES, type CaseState } from '../case.state.js';
import { replayed, type CaseUnderTest } from '../case-under-test.fixture.js';
import { caseMoments, momentId } from '../moments/case.moments.js';
import { anyWalk, walked, type Walk } from './case-walk.fixture.js';
import { evolve } from './evolve.js';
import { naiveDueDate } from './naive-deadline.fixture.js';
import { CALENDAR_BEFORE_2026, WALK_POLICIES } from './walk-rules.fixture.js';

interface Change {
  readonly before: CaseState | null;
  readonly event: StoredEvent;
  readonly after: CaseState;
}

/** All laws see the same lives, so each is lived once; another run of this file sees others. */
const SEED = Date.now() % 2 ** 31;
const lives = new Map<string, CaseUnderTest>();
const changes = new WeakMap<CaseUnderTest, readonly Change[]>();

function lived(walk: Walk): CaseUnderTest {
  const key = JSON.stringify(walk);
  const subject = lives.get(key) ?? walked(walk);
  lives.set(key, subject);
  return subject;
}

function changesOf(subject: CaseUnderTest): readonly Change[] {
  const known = changes.get(subject) ?? foldedChanges(subject);
  changes.set(subject, known);
  return known;
}

function foldedChanges(subject: CaseUnderTest): readonly Change[] {
  let before: CaseState | null = null;
  return subject.history.map((event) => {
    const change: Change = { before, event, after: evolve(before, event) };
    before = change.after;
    return change;
  });
}

/** A walk moves budgets only, so its policy's ladders hold for its whole life. */
function momentsOf(state: CaseState) {
  return caseMoments(state, { policy: policyOf(state), calendar: calendarOf(state) });
}

function policyOf({ policyVersion }: CaseState): Policy {
  const name = policyVersion.replace(/\+*$/, '');
  const policy = Object.values(WALK_POLICIES).find(({ version }) => version === name);
  if (policy === undefined) throw new Error(`no walk goes by policy ${policyVersion}`);
  return policy;
}

function calendarOf({ calendarVersion }: CaseState): WorkingCalendar {
  const known = [CHINA_CALENDAR_2026, CALENDAR_BEFORE_2026];
  const calendar = known.find(({ version }) => version === calendarVersion);
  if (calendar === undefined) throw new Error(`no walk goes by calendar ${calendarVersion}`);
  return calendar;
}

function idsOf(state: CaseState, kinds: readonly ClockKind[] = CLOCK_KINDS): readonly string[] {
  return momentsOf(state)
    .filter((moment) => 'clock' in moment && kinds.includes(moment.clock))
    .map(momentId);
}

function everyWalk(law: (subject: CaseUnderTest) => void, numRuns = 80): void {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      law(lived(walk));
    }),
    { numRuns, seed: SEED },
  );
}

function everyChange(law: (change: Change) => void, numRuns?: number): void {
  everyWalk((subject) => changesOf(subject).forEach(law), numRuns);
}

/** Events that make the reminders of these clocks stale (design invariant 3). */
const UNIT_CLOCKS = ['receipt', 'progress', 'rectification'] as const;
const MAKES_STALE: Readonly<Partial<Record<EventType, readonly ClockKind[]>>> = {
  extensionApproved: ['rectification'],
  suspended: UNIT_CLOCKS,
  resumed: UNIT_CLOCKS,
  reassigned: UNIT_CLOCKS,
  submitted: UNIT_CLOCKS,
  returned: CLOCK_KINDS,
  verified: CLOCK_KINDS,
  closed: CLOCK_KINDS,
  reopened: CLOCK_KINDS,
  withdrawn: CLOCK_KINDS,
  merged: CLOCK_KINDS,
};

describe('the walks themselves', () => {
  it('go everywhere: every command but the opening ones, every kind of moment, every state', () => {
    const seen = new Set<string>();
    for (const walk of fc.sample(anyWalk, { numRuns: 100, seed: 7 })) {
      const subject = walked(walk);
      subject.history.forEach(({ type }) => seen.add(type));
      subject.fired.forEach(({ moment }) => seen.add(`fired ${moment.kind}`));
      changesOf(subject).forEach(({ after }) => {
        seen.add(`is ${after.state}`);
        const { restarts = [], extensions = [] } = after.clocks.rectification ?? {};
        restarts.forEach(({ cause }) => seen.add(`restarted when ${cause}`));
        if (extensions.some(({ cause }) => cause === 'reassigned')) seen.add('lengthened');
      });
      subject.fired.forEach(({ moment }) => {
        if (moment.kind === 'rung' && !isDayRung(moment.rung)) seen.add('fired in hours');
      });
    }
    const expected: readonly string[] = [
      ...['received', 'progressReported', 'extensionApproved', 'extensionRefused', 'suspended'],
      ...['resumed', 'reassigned', 'submitted', 'verified', 'returned', 'closed', 'reopened'],
      ...['withdrawn', 'merged', 'instructed', 'evidenceAdded', 'taskAdded', 'taskClosed'],
      ...['agendaItemDecided', 'fired rung', 'fired breach', 'fired suspensionEnd', 'fired task'],
      ...['policyAdopted', 'calendarAdopted', 'fired in hours', 'lengthened'],
      ...['restarted when reassigned', 'restarted when reopened', 'is verified'],
      ...['is assigned', 'is submitted', 'is consolidating', 'is closed', 'is merged'],
    ];
    expect(expected.filter((each) => !seen.has(each))).toEqual([]);
  });
});

describe('the history', () => {
  it('is counted and chained by the state', () => {
    everyWalk((subject) => {
      changesOf(subject).forEach(({ event, after }, index) => {
        expect(after.sequence).toBe(index + 1);
        expect(after.head).toBe(event.hash);
      });
      expect(verifyChain(subject.history, subject.present.head)).toMatchObject({ ok: true });
    });
  });

  it('replayed from nothing, or from any snapshot kept as JSON, gives the same state', () => {
    everyWalk((subject) => {
      expect(replayed(subject.history)).toStrictEqual(subject.state);
      const half = Math.floor(subject.history.length / 2);
      const snapshot = replayed(subject.history.slice(0, half));
      const kept = JSON.parse(JSON.stringify(snapshot)) as CaseState | null;
      const rest = JSON.parse(JSON.stringify(subject.history.slice(half))) as StoredEvent[];
      expect(rest.reduce<CaseState | null>(evolve, kept)).toStrictEqual(subject.state);
    });
  });

  it('makes a state that is plain JSON', () => {
    everyChange(({ after }) => {
      expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
    }, 20);
  });
});

describe('the generation of a clock', () => {
  it('never goes back, and a clock that is started again has a new one', () => {
    everyChange(({ before, after }) => {
      const lowest = CLOCK_KINDS.flatMap((kind) => {
        const [old, present] = [before?.clocks[kind], after.clocks[kind]];
        if (old === undefined || present === undefined) return [];
        const isNew = present.startedAt !== old.startedAt;
        return [{ kind, least: old.generation + (isNew ? 1 : 0), found: present.generation }];
      });
      expect(lowest.filter(({ least, found }) => found < least)).toEqual([]);
    });
  });

  it('is that of every moment still to come: nothing of an older one remains', () => {
    everyChange(({ before, event, after }) => {
      for (const moment of momentsOf(after)) {
        if (moment.kind !== 'rung' && moment.kind !== 'breach') continue;
        expect(moment.generation).toBe(after.clocks[moment.clock]?.generation);
      }
      const stale = MAKES_STALE[event.type];
      if (before === null || stale === undefined) return;
      const left = new Set(idsOf(after));
      expect(idsOf(before, stale).filter((id) => left.has(id))).toEqual([]);
    });
  });
});

describe('what time does', () => {
  it('happens once: no moment comes twice in the life of a case, or is planned again', () => {
    everyWalk((subject) => {
      const ids = subject.fired.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const planned = new Set(subject.moments().map(momentId));
      expect(ids.filter((id) => planned.has(id))).toEqual([]);
    });
  });

  it('fires a rung once per clock, generation and rung, in working time, after the arming', () => {
    everyWalk((subject) => {
      const rungs = subject.history.flatMap((event) =>
        event.type === 'rungFired'
          ? [`${event.data.clock} ${event.data.generation} ${event.data.rungKey}`]
          : [],
      );
      expect(new Set(rungs).size).toBe(rungs.length);
      for (const { moment, before } of subject.fired) {
        if (moment.kind !== 'rung') continue;
        const clock = before.clocks[moment.clock];
        expect(compareInstants(moment.at, clock?.armedFrom ?? moment.at)).toBeGreaterThan(0);
        expect(nextWorkingTime(calendarOf(before), moment.at)).toBe(moment.at);
      }
    });
  });

  it('reminds nobody of a clock that stands still: suspended, submitted, ended', () => {
    everyWalk((subject) => {
      const wrong = subject.fired.filter(({ moment, before }) => {
        if (ENDED_STATES.includes(before.state)) return true;
        return 'clock' in moment && !mayRing(before, moment.clock);
      });
      expect(wrong).toEqual([]);
    });
  });

  function mayRing({ state, suspension }: CaseState, kind: ClockKind): boolean {
    if (state === 'submitted') return kind === 'verification';
    if (state === 'consolidating') return kind === 'consolidation';
    return suspension === null && UNIT_CLOCKS.some((each) => each === kind);
  }

  it('opens one agenda item at a time, which only the leading group takes away', () => {
    everyChange(({ before, event, after }) => {
      const open = before?.openAgendaItemId ?? null;
      if (open === null || event.type === 'agendaItemDecided') return;
      expect(after.openAgendaItemId).toBe(open);
    });
  });
});

describe('the deadline', () => {
  it('is the one that an auditor computes from the history day by day', () => {
    everyWalk((subject) => {
      changesOf(subject).forEach(({ after }, index) => {
        const clock = after.clocks.rectification;
        if (clock === undefined || !isRunning(clock)) return;
        const history = subject.history.slice(0, index + 1);
        const calendar = calendarOf(after);
        const notices = PUBLISHED_NOTICES.filter(({ year }) =>
          calendar.notices.some((notice) => notice.year === year),
        );
        expect(dueDateOf(clock, calendar)).toBe(naiveDueDate(history, notices));
      });
    });
  });

  it('that was first set is kept, through extension, suspension, return and reopening', () => {
    everyChange(({ before, after }) => {
      if (before?.firstDueDate == null) return;
      expect(after.firstDueDate).toBe(before.firstDueDate);
    });
  });

  it('once missed stays missed', () => {
    everyChange(({ before, after }) => {
      const breachedAt = before?.clocks.rectification?.breachedAt;
      if (breachedAt == null) return;
      expect(after.clocks.rectification?.breachedAt).toBe(breachedAt);
    });
  });
});

describe('separation of duties', () => {
  it('holds in every life: no verifier worked on it, no approver verified or worked on it', () => {
    everyWalk((subject) => {
      const kept = changesOf(subject).map(({ before, event: { type, by } }) => {
        const workedOnIt = before?.workedBy.includes(by.personId) ?? false;
        if (type === 'verified') return !workedOnIt;
        return type !== 'closed' || (!workedOnIt && before?.verifiedBy?.personId !== by.personId);
      });
      expect(kept).not.toContain(false);
    });
  });

  it('forgets nobody who ever worked on the case', () => {
    everyChange(({ before, after }) => {
      expect(after.workedBy).toEqual(expect.arrayContaining([...(before?.workedBy ?? [])]));
    });
  });
});
