import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { readPolicy } from './policy-file.js';

const textOf = (change: object) => JSON.stringify({ ...DEFAULT_POLICY, ...change });

describe('a policy file', () => {
  it('that a release ships is sound', () => {
    expect(readPolicy(textOf({}))).toEqual({ ok: true, policy: DEFAULT_POLICY });
  });

  it('says in both languages what could not run, and where', () => {
    expect(readPolicy(textOf({ repeatWithinMonths: -1 }))).toEqual({
      ok: false,
      faults: [
        {
          path: 'repeatWithinMonths',
          zh: '-1不是不小于0的整数',
          en: '-1 is no whole number from 0 on',
        },
      ],
    });
  });

  it('of another shape is no policy', () => {
    expect(readPolicy('[]')).toMatchObject({ ok: false });
    expect(readPolicy(textOf({ lampYelowWorkingDays: 5 }))).toMatchObject({
      faults: [{ path: 'lampYelowWorkingDays' }],
    });
  });

  it('that is no JSON is refused in one sentence', () => {
    expect(() => readPolicy('version: 1')).toThrow('The file is not JSON.');
  });
});
