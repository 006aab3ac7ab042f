import { ApplicationFailure } from '@temporalio/common';
import { failureOf } from './recording-failure.policy.js';

const fault = (code: string, extra: object = {}): Error =>
  Object.assign(new Error('Key (name)=(张三) at 10.0.0.1'), { code, ...extra });

describe('a fault of the record', () => {
  it.each(['ECONNREFUSED', '57P01', '53300'])('%s is tried again', (code) => {
    expect(failureOf(fault(code))).toMatchObject({ type: 'RecordAway', nonRetryable: false });
  });

  it('that no repetition can mend is final and names the constraint', () => {
    const failure = failureOf(fault('23514', { constraint: 'verifier_is_no_worker' }));
    expect(failure).toMatchObject({ type: 'RecordRefused', nonRetryable: true });
    expect(failure.message).toContain('verifier_is_no_worker');
  });

  it('that nobody foresaw is tried again', () => {
    expect(failureOf(fault('42P01'))).toMatchObject({ type: 'RecordFailed', nonRetryable: false });
    expect(failureOf('thrown')).toMatchObject({ type: 'RecordFailed', nonRetryable: false });
  });

  it.each(['ECONNREFUSED', '23505', '42P01'])(
    '%s is told without the values and addresses that it quotes',
    (code) => {
      const failure = failureOf(fault(code));
      expect(`${failure.message} ${String(failure.cause)}`).not.toMatch(/张三|10\.0\.0\.1/);
    },
  );

  it('that is a failure already stays what it is', () => {
    const failure = ApplicationFailure.nonRetryable('x', 'LedgerFork');
    expect(failureOf(failure)).toBe(failure);
  });
});
