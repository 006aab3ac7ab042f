import { hashPassword, passwordMatches } from './password-hash.policy.js';

describe('a password', () => {
  it('is hashed with argon2id and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('示例'), hashPassword('示例')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it('matches its own hash only', async () => {
    const hash = await hashPassword('示例-1');
    expect(await passwordMatches(hash, '示例-1')).toBe(true);
    expect(await passwordMatches(hash, '示例-2')).toBe(false);
  });

  it('of an unknown account never matches', async () => {
    expect(await passwordMatches(null, '')).toBe(false);
  });
});
