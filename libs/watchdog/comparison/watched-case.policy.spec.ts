import { describe, expect, it } from '@jest/globals';
import type { CaseSituation } from '#libs/contracts';
import { CASE_STATES, ENDED_STATES } from '#libs/domain';
import type { CaseOnEngine, CaseOnRecord } from './finding.types.js';
import { judgeCase } from './watched-case.policy.js';

const NOW = '2026-09-16T01:00:00.000Z';
const DUE = '2026-09-18T01:00:00.000Z';

const minutesFromNow = (minutes: number) =>
  new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

const onRecord = (over: Partial<CaseOnRecord> = {}): CaseOnRecord => ({
  caseId: 'case-1',
  ledgerNumber: '督〔2026〕0001号',
  state: 'rectifying',
  sequence: 4,
  next: DUE,
  policyVersion: '2026-1',
  calendarToKnow: 'CN-2026',
  ...over,
});

const SITUATION: CaseSituation = {
  state: 'rectifying',
  sequence: 4,
  armedFor: DUE,
  policyVersion: '2026-1',
  calendarVersion: 'CN-2026',
};

const running = (over: Partial<CaseSituation> = {}): CaseOnEngine => ({
  kind: 'running',
  situation: { ...SITUATION, ...over },
});

describe('an open case', () => {
  it('is watched when its alarm is set for its next moment', () => {
    expect(judgeCase(onRecord(), running(), NOW)).toBeNull();
  });

  it('is watched when its alarm rings early', () => {
    expect(judgeCase(onRecord(), running({ armedFor: minutesFromNow(1) }), NOW)).toBeNull();
  });

  it('for which time has nothing left needs no alarm', () => {
    const over = onRecord({ next: null });
    expect(judgeCase(over, running({ armedFor: null }), NOW)).toBeNull();
  });

  it('without a run is missing', () => {
    expect(judgeCase(onRecord(), { kind: 'gone' }, NOW)).toMatchObject({ kind: 'missing' });
  });

  it('whose tasks fail, or that does not answer, is stuck', () => {
    expect(judgeCase(onRecord(), { kind: 'stuck' }, NOW)).toMatchObject({ kind: 'stuck' });
    expect(judgeCase(onRecord(), { kind: 'silent' }, NOW)).toMatchObject({ kind: 'stuck' });
  });

  it('that does not know the last event is behind, however its alarm is set', () => {
    expect(judgeCase(onRecord(), running({ sequence: 3 }), NOW)).toMatchObject({ kind: 'behind' });
  });

  it('that knows more than the record, or another state, has drifted', () => {
    expect(judgeCase(onRecord(), running({ sequence: 5 }), NOW)).toEqual({
      kind: 'drifted',
      difference: 'aheadOfTheRecord',
    });
    expect(judgeCase(onRecord({ state: 'submitted' }), running(), NOW)).toEqual({
      kind: 'drifted',
      difference: 'otherState',
    });
  });

  it('that decides under another policy than the record says has drifted', () => {
    expect(judgeCase(onRecord(), running({ policyVersion: '2025-9' }), NOW)).toEqual({
      kind: 'drifted',
      difference: 'otherPolicy',
    });
  });

  it('that has not heard of the calendar in force has drifted, once every case must have', () => {
    const deaf = running({ calendarVersion: 'CN-2025' });
    expect(judgeCase(onRecord(), deaf, NOW)).toEqual({
      kind: 'drifted',
      difference: 'otherCalendar',
    });
    expect(judgeCase(onRecord({ calendarToKnow: null }), deaf, NOW)).toBeNull();
  });

  it('whose alarm is set for later, or for nothing, has drifted', () => {
    const late = new Date(Date.parse(DUE) + 1).toISOString();
    expect(judgeCase(onRecord(), running({ armedFor: late }), NOW)).toEqual({
      kind: 'drifted',
      difference: 'armedLate',
    });
    expect(judgeCase(onRecord(), running({ armedFor: null }), NOW)).toEqual({
      kind: 'drifted',
      difference: 'notArmed',
    });
  });

  it('whose moment has just come is being acted on; from five minutes on it was not', () => {
    const came = (minutes: number, armedFor: string | null) =>
      judgeCase(onRecord({ next: minutesFromNow(-minutes) }), running({ armedFor }), NOW);
    expect(came(0, null)).toBeNull();
    expect(came(4.9, null)).toBeNull();
    expect(came(5, null)).toEqual({ kind: 'drifted', difference: 'notActedOn' });
    expect(came(600, minutesFromNow(-600))).toEqual({ kind: 'drifted', difference: 'notActedOn' });
  });
});

describe('a case that has ended', () => {
  it.each(CASE_STATES)('in %s is watched only while it is open', (state) => {
    const judged = judgeCase(onRecord({ state }), { kind: 'gone' }, NOW);
    expect(judged === null).toBe(ENDED_STATES.includes(state));
  });
});
