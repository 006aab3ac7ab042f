import { idempotencyKeyOf } from './idempotency-key.decorator.js';

const keyed = (key?: string) => () =>
  idempotencyKeyOf({ headers: key === undefined ? {} : { 'idempotency-key': key } });

describe('Idempotency-Key', () => {
  it('takes 1 to 100 of the allowed characters', () => {
    expect(keyed('a')()).toBe('a');
    expect(keyed('Az09_.:-')()).toBe('Az09_.:-');
    expect(keyed('k'.repeat(100))()).toHaveLength(100);
  });

  it('tells a missing key from one that is malformed', () => {
    expect(keyed()).toThrow('idempotency_key_required');
    expect(keyed('')).toThrow('idempotency_key_required');
    expect(keyed('k'.repeat(101))).toThrow('idempotency_key_invalid');
    expect(keyed('a b')).toThrow('idempotency_key_invalid');
    expect(keyed('督')).toThrow('idempotency_key_invalid');
  });
});
