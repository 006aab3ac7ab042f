import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS as hours } from '../calendar/calendar.build.js';
import { PROGRESS_LADDER } from './default-ladders.js';
import { DEFAULT_POLICY } from './default-policy.js';
import { checkPolicy, requireSoundPolicy } from './policy.check.js';
import type { Policy, SeverityPolicy } from './policy.types.js';

const pathsOf = (policy: Policy) => checkPolicy(policy, hours).map(({ path }) => path);

function withGrave(change: Partial<SeverityPolicy>): Policy {
  const { severities } = DEFAULT_POLICY;
  return {
    ...DEFAULT_POLICY,
    severities: { ...severities, grave: { ...severities.grave, ...change } },
  };
}

function withGraveBudget(change: Partial<SeverityPolicy['budgetWorkingDays']>): Policy {
  const { budgetWorkingDays } = DEFAULT_POLICY.severities.grave;
  return withGrave({ budgetWorkingDays: { ...budgetWorkingDays, ...change } });
}

describe('a policy', () => {
  it('is accepted as shipped', () => {
    expect(pathsOf(DEFAULT_POLICY)).toEqual([]);
  });

  it.each<[string, Partial<Policy>, string]>([
    ['version', { version: '' }, 'version'],
    [
      'progress rhythm of no days',
      { progressBudgetWorkingDays: { weekly: 0, fortnightly: 10, monthly: 21 } },
      'progressBudgetWorkingDays.weekly',
    ],
    [
      'count of extensions',
      { extension: { maximumCount: -1, maximumShareOfBudget: 0.5 } },
      'extension.maximumCount',
    ],
    [
      'share of extensions',
      { extension: { maximumCount: 2, maximumShareOfBudget: Number.NaN } },
      'extension.maximumShareOfBudget',
    ],
    ['suspension', { suspension: { maximumCalendarDays: 0 } }, 'suspension.maximumCalendarDays'],
    ['period of repeats', { repeatWithinMonths: 1.5 }, 'repeatWithinMonths'],
    ['lamp', { lampYellowWorkingDays: -1 }, 'lampYellowWorkingDays'],
  ])('with a senseless %s is refused', (_, change, path) => {
    expect(pathsOf({ ...DEFAULT_POLICY, ...change })).toContain(path);
  });

  it.each([0, -5, 2.5, 261])('with a budget of %s working days is refused', (days) => {
    expect(pathsOf(withGraveBudget({ verification: days }))).toContain(
      'severities.grave.budgetWorkingDays.verification',
    );
  });

  it('whose ladder does not fit its budget is refused with the rung at fault', () => {
    expect(pathsOf(withGraveBudget({ rectification: 4 }))).toEqual([
      'severities.grave.ladders.rectification.before5',
    ]);
  });

  it('whose ladder is broken is refused', () => {
    const ladders = { ...DEFAULT_POLICY.severities.grave.ladders, receipt: [] };
    expect(pathsOf(withGrave({ ladders }))).toEqual(['severities.grave.ladders.receipt.']);
  });

  it('whose progress ladder does not fit its shortest rhythm is refused', () => {
    const { ladders } = DEFAULT_POLICY.severities.grave;
    const progress = PROGRESS_LADDER.map((rung, index) =>
      index === 0 ? { ...rung, offsetWorkingDays: -5 } : rung,
    );
    expect(pathsOf(withGrave({ ladders: { ...ladders, progress } }))).toEqual([
      'severities.grave.ladders.progress.due',
    ]);
  });

  it('that lets a graver matter wait longer is refused', () => {
    expect(pathsOf(withGraveBudget({ rectification: 25 }))).toEqual([
      'severities.grave.budgetWorkingDays.rectification',
    ]);
  });

  it('that is shipped broken throws with its faults', () => {
    expect(() => requireSoundPolicy({ ...DEFAULT_POLICY, repeatWithinMonths: -1 }, hours)).toThrow(
      'policy 2026-1 refused: repeatWithinMonths: -1 is no whole number from 0 on',
    );
  });
});
