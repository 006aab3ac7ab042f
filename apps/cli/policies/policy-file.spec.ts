import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { readPolicy } from './policy-file.js';

const textOf = (change: object) => JSON.stringify({ ...DEFAULT_POLICY, ...change });

describe('a policy file', () => {
  it('that a release ships is sound', () => {
    expect(readPolicy(textOf({}))).toEqual({ policy: DEFAULT_POLICY, faults: [] });
  });

  it('says in both languages what could not run', () => {
    const { faults } = readPolicy(textOf({ repeatWithinMonths: -1 }));
    expect(faults).toEqual([
      {
        path: 'repeatWithinMonths',
        zh: '-1不是不小于0的整数',
        en: '-1 is no whole number from 0 on',
      },
    ]);
  });

  it('of another shape says where', () => {
    const { policy, faults } = readPolicy(textOf({ lampYellowWorkingDays: 'five' }));
    expect(policy).toBeNull();
    expect(faults.map(({ path }) => path)).toEqual(['lampYellowWorkingDays']);
    expect(readPolicy('[]').policy).toBeNull();
  });

  it('that is no JSON is refused in one sentence', () => {
    expect(() => readPolicy('version: 1')).toThrow('The file is not JSON.');
  });
});
