import type { CaseState, CaseStateName, Clock } from '#libs/domain';
import { staleReason, type NoticeOfClock } from './stale.policy.js';

const reminder: NoticeOfClock = {
  personId: 'p1',
  about: 'event',
  clock: 'rectification',
  generation: 2,
};

function caseWith(
  clock: Partial<Clock>,
  state: CaseStateName = 'rectifying',
): Pick<CaseState, 'state' | 'clocks'> {
  const running: Clock = {
    kind: 'rectification',
    startedAt: '2026-09-11T02:00:00.000Z',
    budgetWorkingDays: 20,
    extensions: [],
    suspensions: [],
    generation: 2,
    armedFrom: '2026-09-11T02:00:00.000Z',
    firedRungs: [],
    breachedAt: null,
    stoppedAt: null,
    outcome: null,
    ...clock,
  };
  return { state, clocks: { rectification: running } };
}

describe('a reminder', () => {
  it('holds while its clock runs in the same generation', () => {
    expect(staleReason(reminder, caseWith({}))).toBeNull();
  });

  it('is stale once the clock was extended, suspended or reassigned', () => {
    expect(staleReason(reminder, caseWith({ generation: 3 }))).toBe('clockChanged');
  });

  it('is stale once the clock was stopped by the act that it waited for', () => {
    const stopped = caseWith({ stoppedAt: '2026-09-20T02:00:00.000Z', outcome: 'met' });
    expect(staleReason(reminder, stopped)).toBe('clockStopped');
  });

  it.each(['closed', 'merged', 'withdrawn'] as const)('is stale once the case is %s', (state) => {
    expect(staleReason(reminder, caseWith({}, state))).toBe('caseEnded');
  });

  it('is stale when its clock is not there any more', () => {
    expect(staleReason(reminder, { state: 'rectifying', clocks: {} })).toBe('clockChanged');
  });
});

describe('whatever is told of a confidential case', () => {
  const fact: NoticeOfClock = { ...reminder, clock: null, generation: null };

  it.each([reminder, fact, { ...fact, about: 'unreached' as const }])(
    'goes to nobody who may not know of it (any more)',
    (notice) => {
      expect(staleReason(notice, { ...caseWith({}), circle: ['p2'] })).toBe('notInCircle');
      expect(staleReason(notice, { ...caseWith({}), circle: ['p2', 'p1'] })).toBeNull();
    },
  );
});

describe('what never becomes stale', () => {
  it('is a notice of a fact', () => {
    const fact: NoticeOfClock = { ...reminder, clock: null, generation: null };
    expect(staleReason(fact, caseWith({}, 'closed'))).toBeNull();
  });

  it('is the news that somebody was not reached', () => {
    const unreached: NoticeOfClock = { ...reminder, about: 'unreached' };
    expect(staleReason(unreached, caseWith({ generation: 9 }))).toBeNull();
  });
});
