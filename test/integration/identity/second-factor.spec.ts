/** The second factor at signing in: asked for, taken once, counted when wrong, replaceable by a recovery code. */
import { TOTP } from 'otpauth';
import type { OwnRequest } from '#libs/identity';
import { idOf } from '../record/small-county.js';
import {
  type AccountOffice,
  NOW,
  openAccountOffice,
  ORIGIN,
  PASSWORD,
  secondsLater,
} from './account-office.js';

let office: AccountOffice;
let turn = 0;

beforeAll(async () => {
  office = await openAccountOffice();
}, 60_000);
afterAll(() => office.database.close());

const codeAt = (secret: string, now: Date): string =>
  new TOTP({ secret }).generate({ timestamp: now.getTime() });

function request(personId: string, sessionId: string): OwnRequest {
  turn += 1;
  return { personId, sessionId, by: 'password', secondFactor: false, key: `k${turn}`, ...ORIGIN };
}

async function enrolled(account: string, now = NOW) {
  const { sessionId, token } = await office.trySignIn(account, PASSWORD, now);
  const own = request(idOf(account), sessionId);
  const { secret } = await office.own.beginSecondFactor(own, { password: PASSWORD }, now);
  const confirmation = request(idOf(account), sessionId);
  const code = codeAt(secret, now);
  const confirmed = await office.own.confirmSecondFactor(confirmation, code, now);
  return { secret, before: token, ...confirmed };
}

const refused = (account: string, now: Date, code: string | null = null) =>
  office.trySignIn(account, PASSWORD, now, code).then(
    () => 'signed in',
    (fault: unknown) => (fault as { code: string }).code,
  );

describe('a second factor', () => {
  it('is asked for after the right password only', async () => {
    const { secret } = await enrolled('主任甲');
    const later = secondsLater(60);
    expect(await refused('主任甲', later)).toBe('second_factor_required');
    await expect(office.trySignIn('主任甲', 'wrong', later)).rejects.toMatchObject({
      code: 'account_or_password_wrong',
    });
    expect(await refused('主任甲', later, codeAt(secret, later))).toBe('signed in');
  });

  it('takes each code once, that of the enrolment included, also when sent twice at once', async () => {
    const { secret } = await enrolled('副主任乙');
    expect(await refused('副主任乙', NOW, codeAt(secret, NOW))).toBe('second_factor_wrong');
    const later = secondsLater(60);
    const code = codeAt(secret, later);
    const both = await Promise.all([
      refused('副主任乙', later, code),
      refused('副主任乙', later, code),
    ]);
    expect(both.toSorted()).toEqual(['second_factor_wrong', 'signed in']);
  });

  it('renews the session in which it was enrolled, and ends the others', async () => {
    const { token: elsewhere } = await office.trySignIn('工作员丙', PASSWORD, NOW);
    const { before, token } = await enrolled('工作员丙');
    expect(await office.sessions.find(elsewhere, NOW)).toBeNull();
    expect(await office.sessions.find(before, NOW)).toBeNull();
    expect(await office.sessions.find(token, NOW)).toMatchObject({ secondFactor: true });
  });

  it('counts wrong codes like wrong passwords, and asking for the code as nothing', async () => {
    const { secret } = await enrolled('组长丁');
    const later = secondsLater(60);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await refused('组长丁', later)).toBe('second_factor_required');
      expect(await refused('组长丁', later, '000000')).toBe('second_factor_wrong');
    }
    expect(await refused('组长丁', later, codeAt(secret, later))).toBe('account_locked');
  });

  it('is replaced by a recovery code, each once', async () => {
    const { recoveryCodes } = await enrolled('书记戊');
    const [code = '', other = ''] = recoveryCodes;
    expect(await refused('书记戊', secondsLater(60), code.toLowerCase())).toBe('signed in');
    expect(await refused('书记戊', secondsLater(61), code)).toBe('second_factor_wrong');
    expect(await refused('书记戊', secondsLater(62), other)).toBe('signed in');
    expect(await office.secondFactors.stateOf(idOf('书记戊'))).toMatchObject({
      recoveryCodesLeft: 8,
    });
    const { events } = await office.log.page({ kind: 'recoveryCodeUsed', after: null, limit: 10 });
    expect(events.map(({ personId }) => personId)).toEqual([idOf('书记戊'), idOf('书记戊')]);
  });

  it('is stored sealed, and its recovery codes by their hash', async () => {
    const { secret, recoveryCodes } = await enrolled('承办人己');
    const stored = JSON.stringify(
      await office.database.owner.query('SELECT * FROM second_factors, account_writes'),
    );
    expect(stored).toContain('v1.');
    for (const text of [secret, ...recoveryCodes]) expect(stored).not.toContain(text);
  });

  it('does not count before a code of it was shown, nor a quarter of an hour later', async () => {
    const { sessionId } = await office.trySignIn('承办人庚', PASSWORD, NOW);
    const person = idOf('承办人庚');
    const begun = await office.own.beginSecondFactor(
      request(person, sessionId),
      { password: PASSWORD },
      NOW,
    );
    expect(await refused('承办人庚', NOW)).toBe('signed in');
    const later = secondsLater(16 * 60);
    await expect(
      office.own.confirmSecondFactor(
        request(person, sessionId),
        codeAt(begun.secret, later),
        later,
      ),
    ).rejects.toMatchObject({ code: 'second_factor_not_pending' });
  });
});
