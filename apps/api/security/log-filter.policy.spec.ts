import { periodOf, securityKindOf, subjectOf } from './log-filter.policy.js';

describe("the security log's filter", () => {
  it('takes a day as the whole of it, in Asia/Shanghai', () => {
    expect(periodOf({ from: '2026-11-24', to: '2026-11-24' })).toEqual({
      from: '2026-11-23T16:00:00.000Z',
      to: '2026-11-24T15:59:59.999Z',
    });
  });

  it('takes an instant as it is, and leaves open what is not named', () => {
    expect(periodOf({ from: '2026-11-24T08:00:00+08:00' })).toEqual({
      from: '2026-11-24T00:00:00.000Z',
      to: undefined,
    });
  });

  it('refuses days that do not exist and kinds that nothing is noted under', () => {
    expect(() => periodOf({ to: '2026-02-30' })).toThrow('validation_failed');
    expect(() => securityKindOf('nothing')).toThrow('validation_failed');
    expect(securityKindOf('signInFailed')).toBe('signInFailed');
  });

  it('takes a subject apart at its first colon', () => {
    expect(subjectOf('session:ab-1')).toEqual({ kind: 'session', id: 'ab-1' });
  });
});
