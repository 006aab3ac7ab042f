import type { PasswordRule } from '#libs/config';
import { mostUsedPasswords } from './most-used-passwords.js';
import { hashPassword } from './password-hash.policy.js';
import { isPasswordExpired, passwordFault, wasUsedBefore } from './password-rule.policy.js';

const ASVS: PasswordRule = {
  minimumLength: 12,
  composition: false,
  rotationDays: null,
  history: 0,
};
const DENGBAO: PasswordRule = { minimumLength: 8, composition: true, rotationDays: 90, history: 2 };
const OWNER = { account: 'basuo.handler', name: '示例承办人' };
const codeOf = (password: string, rule = ASVS) =>
  passwordFault(password, OWNER, rule)?.code ?? null;

describe('the rule of ASVS', () => {
  it.each([
    ['eleven characters', 'correct hor', 'password_too_short'],
    ['eleven characters of two code units each', '😀'.repeat(11), 'password_too_short'],
    ['one of the most used ones', '1Q2W3E4R5T6Y', 'password_too_common'],
    ['one character again and again', 'aaaaaaaaaaaaaaaa', 'password_too_common'],
    ['the account with a year', 'basuo.handler2026', 'password_guessable'],
    ['the system and the account', 'Duban-basuo-2026!', 'password_guessable'],
    ['the person’s name with digits', '示例承办人-20260918', 'password_guessable'],
  ])('refuses %s', (_, password, code) => expect(codeOf(password)).toBe(code));

  it.each([
    ['words without capital letters, digits or signs', 'correct horse battery'],
    ['a Chinese sentence', '清晨的茶园里有三只白鹭飞过'],
    ['128 characters', 'abcdefgh'.repeat(16)],
    ['twelve digits that nobody uses', '829173645102'],
    ['known words with enough besides them', 'duban riverbank otter'],
  ])('takes %s', (_, password) => expect(codeOf(password)).toBeNull());

  it('knows at least 3,000 used passwords of the length that it lets through', () => {
    const long = [...mostUsedPasswords()].filter((password) => password.length >= 12);
    expect(long.length).toBeGreaterThanOrEqual(3000);
  });

  it('lets a password last', () => {
    expect(isPasswordExpired(new Date(0), ASVS, new Date('2099-01-01'))).toBe(false);
  });
});

describe('the rule of 等保', () => {
  it('wants three kinds of characters', () => {
    expect(codeOf('riverbank otter', DENGBAO)).toBe('password_too_plain');
    expect(codeOf('riverbank-Otter', DENGBAO)).toBeNull();
    expect(codeOf('Riverb4nk', DENGBAO)).toBeNull();
  });

  it('wants another password after 90 days', () => {
    const changed = new Date('2026-01-01T00:00:00Z');
    const after = (days: number) => new Date(changed.getTime() + days * 86_400_000);
    expect(isPasswordExpired(changed, DENGBAO, after(90))).toBe(false);
    expect(isPasswordExpired(changed, DENGBAO, after(91))).toBe(true);
  });

  it('lets none of the last ones come back', async () => {
    const [current, ...former] = await Promise.all(
      ['now', 'one', 'two', 'three'].map(hashPassword),
    );
    const used = (password: string, rule = DENGBAO) =>
      wasUsedBefore(password, { current: current ?? '', former }, rule);
    expect(await Promise.all(['now', 'one', 'two', 'three'].map((p) => used(p)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(await used('now', ASVS)).toBe(true);
    expect(await used('one', ASVS)).toBe(false);
  });
});
