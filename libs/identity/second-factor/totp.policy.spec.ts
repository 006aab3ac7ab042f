import { Secret } from 'otpauth';
import {
  newRecoveryCodes,
  newTotpSecret,
  otpauthUri,
  recoveryCodeHash,
  stepOfCode,
} from './totp.policy.js';

/** Appendix B of RFC 6238; its eight digits end in these six. */
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;
const RFC_VECTORS = [
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [20_000_000_000, '353130', 666_666_666],
] as const;

describe('a code', () => {
  it.each(RFC_VECTORS)('at %i s is that of RFC 6238', (seconds, code, step) => {
    expect(stepOfCode(RFC_SECRET, code, new Date(seconds * 1000))).toBe(step);
  });

  it('is taken one step early or late and names its own step, but no further', () => {
    const at = (seconds: number) => stepOfCode(RFC_SECRET, '287082', new Date(seconds * 1000));
    expect([at(29), at(89)]).toEqual([1, 1]);
    expect([at(90), at(120)]).toEqual([null, null]);
  });

  it.each(['287083', '', '28708', '2870820', 'abcdef'])('%p is none', (code) => {
    expect(stepOfCode(RFC_SECRET, code, new Date(59_000))).toBeNull();
  });
});

describe('an enrolment', () => {
  it('shows 160 random bits and an address for authenticator apps', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(otpauthUri(secret, 'director'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('Duban 督办');
    expect(uri.pathname).toContain('director');
  });
});

describe('recovery codes', () => {
  it('are ten different ones of 120 bits, and forgive how they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{6}-){3}[A-Z2-7]{6}$/);
    const [code = ''] = codes;
    expect(recoveryCodeHash(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(
      recoveryCodeHash(code),
    );
  });
});
