import { describe, expect, it } from '@jest/globals';
import { policyStatusOn, versionInForce } from './policy.status.js';

const shipped = { version: '2026-1', effectiveFrom: '2011-01-01', adoption: 1 };
const spring = { version: '2026-2', effectiveFrom: '2026-03-01', adoption: 2 };
const summer = { version: '2026-3', effectiveFrom: '2026-07-01', adoption: 3 };
const all = [summer, shipped, spring];

const statuses = (today: string) =>
  [shipped, spring, summer].map((one) => policyStatusOn(one, all, today));

describe('the version in force', () => {
  it.each([
    ['2026-02-28', ['inForce', 'approved', 'approved']],
    ['2026-03-01', ['retired', 'inForce', 'approved']],
    ['2026-06-30', ['retired', 'inForce', 'approved']],
    ['2026-07-01', ['retired', 'retired', 'inForce']],
    ['2099-12-31', ['retired', 'retired', 'inForce']],
  ])('follows from the day: %s', (today, expected) => {
    expect(statuses(today)).toEqual(expected);
  });

  it('is the one approved later where two hold from the same day, in whatever order they are listed', () => {
    const again = { version: '2026-2b', effectiveFrom: spring.effectiveFrom, adoption: 9 };
    for (const versions of [
      [spring, again],
      [again, spring],
    ]) {
      expect(versionInForce(versions, '2026-03-01')).toBe(again);
      expect(policyStatusOn(spring, versions, '2026-03-01')).toBe('retired');
    }
  });

  it('is not the one approved last, where that one holds from an earlier day', () => {
    const backdated = { version: 'release', effectiveFrom: '2011-01-01', adoption: 10 };
    expect(versionInForce([...all, backdated], '2026-07-01')).toBe(summer);
  });

  it('is none before the first day of the first', () => {
    expect(versionInForce([spring], '2026-02-28')).toBeNull();
  });
});
