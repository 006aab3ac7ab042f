/** Single lives under single drafts: what a draft may change and what stays a person's decision. */
import { describe, expect, it } from '@jest/globals';
import { CHINA_CALENDAR_2026 } from '../calendar/china-calendar.js';
import { type CaseUnderTest } from '../case/case-under-test.fixture.js';
import {
  advance,
  registered,
  submitted,
  WITHOUT_CONSOLIDATION,
} from '../case/case-journey.fixture.js';
import { ASSIGNMENT, at, CAST } from '../case/cast.fixture.js';
import { laterPolicy } from '../case/sound-payload.fixture.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { Policy } from '../policy/policy.types.js';
import { checkReplay } from './check-replay.js';
import { differenceOf } from './compare.js';
import { replayCase } from './replay-case.js';
import type { DraftRules } from './replay.types.js';

const LATER = laterPolicy(DEFAULT_POLICY);
const POLICIES: readonly Policy[] = [DEFAULT_POLICY, LATER];

function replayed({ history, now }: CaseUnderTest, draft: DraftRules = {}) {
  const rulesOf = ({ policyVersion }: { readonly policyVersion: string }) => ({
    policy: POLICIES.find(({ version }) => version === policyVersion) ?? DEFAULT_POLICY,
    calendar: CHINA_CALENDAR_2026,
  });
  return replayCase(history, { rulesOf, draft }, now);
}

const rectificationBudget = (subject: CaseUnderTest, draft: DraftRules = {}) =>
  replayed(subject, draft).end.clocks.rectification?.budgetWorkingDays;

describe('a budget under a draft', () => {
  it("is the draft's where the policy gave it", () => {
    const subject = registered().give('assign', ASSIGNMENT, CAST.staff);
    expect(rectificationBudget(subject, { policy: LATER })).toBe(22);
  });

  it('stays where it was set for the case by name', () => {
    const subject = registered().give(
      'assign',
      { ...ASSIGNMENT, budgetWorkingDays: 12 },
      CAST.staff,
    );
    expect(rectificationBudget(subject, { policy: LATER })).toBe(12);
  });

  it('follows the version that the case adopted on the way, without a draft', () => {
    const subject = registered().give('assign', ASSIGNMENT, CAST.staff).skipTo(at('2026-03-04'));
    const payload = { policy: LATER, choice: 'move' as const, reason: '新规则施行' };
    subject.give('adoptPolicy', payload, CAST.deputy).liveUntil(at('2026-05-20'));
    const timeline = replayed(subject);
    expect(timeline.end.clocks.rectification?.budgetWorkingDays).toBe(22);
    expect(checkReplay(subject.history, timeline, subject.now).faults).toEqual([]);
    expect(rectificationBudget(subject, { policy: DEFAULT_POLICY })).toBe(30);
  });
});

describe('a watch period under a draft', () => {
  it('falls away with a policy that has none', () => {
    const subject = advance(submitted(), 'consolidating');
    const { end } = replayed(subject, { policy: WITHOUT_CONSOLIDATION });
    expect(end.state).toBe('verified');
    expect(end.clocks.consolidation).toBeUndefined();
  });
});

describe('a calendar under which more days rest', () => {
  it('moves the dates and keeps the budgets', () => {
    const subject = registered().give('assign', ASSIGNMENT, CAST.staff);
    const rest = { ...CHINA_CALENDAR_2026.rest, '2026-03-10': '台风' };
    const calendar = { ...CHINA_CALENDAR_2026, version: 'draft', rest };
    expect(rectificationBudget(subject, { calendar })).toBe(30);
    const { movedDates } = differenceOf(replayed(subject), replayed(subject, { calendar }));
    expect(movedDates).toEqual([{ clock: 'rectification', from: '2026-04-14', to: '2026-04-15' }]);
  });
});

describe('the self-check', () => {
  it('takes what the engine did late for done, and what it has still to do for pending', () => {
    const subject = registered().give('assign', ASSIGNMENT, CAST.staff).skipTo(at('2026-03-06'));
    const waiting = checkReplay(subject.history, replayed(subject), subject.now);
    expect(waiting.faults).toEqual([]);
    expect(waiting.pending.map(({ event }) => event.type)).toContain('clockBreached');
    subject.liveUntil(at('2026-03-06'));
    expect(checkReplay(subject.history, replayed(subject), subject.now)).toEqual({
      faults: [],
      pending: [],
    });
  });

  it('finds a rung that was taken out of the record', () => {
    const subject = registered().give('assign', ASSIGNMENT, CAST.staff).liveUntil(at('2026-03-06'));
    subject.give('receive', { note: '' }, CAST.handler);
    const index = subject.history.findIndex(({ type }) => type === 'rungFired');
    subject.history.splice(index, 1);
    const { faults } = checkReplay(subject.history, replayed(subject), subject.now);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('not in the record: rung receipt.due');
  });
});
