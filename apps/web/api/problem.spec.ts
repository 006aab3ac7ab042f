import { Problem } from './problem.js';

const BODY = {
  type: 'urn:duban:account_locked',
  title: '登录失败次数过多',
  titleEn: 'Too many failed sign-ins',
  status: 429,
  detail: '请在 30 秒后再试',
  detailEn: 'Try again in 30 seconds.',
  code: 'account_locked',
  fields: ['account'],
  details: { retryAfterSeconds: 30 },
  instance: 'urn:request:7',
};

describe('a problem', () => {
  it('keeps the code, the fields and the words of both languages', () => {
    const problem = Problem.of(429, BODY);
    expect(problem).toMatchObject({
      code: 'account_locked',
      status: 429,
      fields: ['account'],
      details: { retryAfterSeconds: 30 },
      instance: 'urn:request:7',
    });
    expect(problem.wording('zh').title).toBe('登录失败次数过多');
    expect(problem.wording('en').detail).toBe('Try again in 30 seconds.');
  });

  it('is made of the status where something else than the service answered', () => {
    for (const body of ['<html>', undefined, null, {}]) {
      expect(Problem.of(502, body)).toMatchObject({ code: 'http_502', status: 502, fields: [] });
    }
  });
});
