import {
  constraintOf,
  isDatabaseAway,
  isRefusedByDatabase,
  isUniqueViolation,
} from './database-fault.js';

const coded = (code: string, extra: object = {}): Error =>
  Object.assign(new Error('x'), { code, ...extra });

describe('a database that is away', () => {
  it.each([
    '08006',
    '57P01',
    '57P03',
    '53300',
    '40001',
    '40P01',
    '57014',
    'ECONNREFUSED',
    'ECONNRESET',
  ])('says %s', (code) => {
    expect(isDatabaseAway(coded(code))).toBe(true);
    expect(isRefusedByDatabase(coded(code))).toBe(false);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'says “%s”',
    (message) => {
      expect(isDatabaseAway(new Error(message))).toBe(true);
    },
  );

  it.each(['23505', '22P05', '42P01', '42501'])('does not say %s', (code) => {
    expect(isDatabaseAway(coded(code))).toBe(false);
  });

  it('is not meant by any other fault', () => {
    expect(isDatabaseAway(new Error('no such case'))).toBe(false);
    expect(isDatabaseAway('ECONNREFUSED')).toBe(false);
    expect(isDatabaseAway(null)).toBe(false);
  });
});

describe('content that the database refuses', () => {
  it.each(['23505', '23514', '22P02', '22P05'])('is told by %s', (code) => {
    expect(isRefusedByDatabase(coded(code))).toBe(true);
  });

  it('names the constraint, also through the wrapping of TypeORM', () => {
    expect(constraintOf(coded('23514', { constraint: 'verifier_is_no_worker' }))).toBe(
      'verifier_is_no_worker',
    );
    expect(constraintOf({ driverError: { constraint: 'notice_once' } })).toBe('notice_once');
    expect(constraintOf(new Error('x'))).toBeNull();
  });

  it('is a repetition when it violates uniqueness', () => {
    expect(isUniqueViolation(coded('23505'))).toBe(true);
    expect(isUniqueViolation(coded('23514'))).toBe(false);
  });
});
