/** The second factor over HTTP where the setting requires it of approvers and administrators. */
import { jest } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { SecondFactorConfirmed, SecondFactorSecret, SignedIn } from '#libs/contracts/http';
import { SecurityLog } from '#libs/persistence';
import { ApiService } from './api-service.js';
import { refusalOf, Visitor } from './visitor.js';

jest.setTimeout(60_000);

let service: ApiService;
beforeAll(async () => {
  service = await ApiService.open('api_accounts_second_factor', { secondFactor: 'required' });
});
afterAll(() => service.close());

async function signIn(account: string, code?: string): Promise<SignedIn & { code?: string }> {
  const response = await fetch(`${service.address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: service.passwordOf(account), code }),
  });
  return (await response.json()) as SignedIn & { code?: string };
}

const visitorOf = ({ token, person }: SignedIn) =>
  Visitor.withToken(service.address, person.personId, token);

/** Enrols in a limited session; the renewed one, and the secret. */
async function enrol(account: string) {
  const limited = visitorOf(await signIn(account));
  const begun = await limited.post('/account/second-factor', {
    password: service.passwordOf(account),
  });
  const { secret, uri } = begun.body as SecondFactorSecret;
  const code = new TOTP({ secret }).generate();
  const confirmed = await limited.post('/account/second-factor/confirmation', { code });
  const { token, recoveryCodes } = confirmed.body as SecondFactorConfirmed;
  const visitor = Visitor.withToken(service.address, limited.personId, token);
  return { limited, visitor, secret, uri, recoveryCodes };
}

describe('a post that approves or administers', () => {
  it.each(['director', 'deputy', 'leading.member1', 'admin.system', 'admin.audit'])(
    '(%s) reaches nothing before a second factor is enrolled',
    async (account) => {
      const signedIn = await signIn(account);
      expect(signedIn.obligation).toBe('second_factor_enrolment_required');
      const limited = visitorOf(signedIn);
      for (const path of ['/me', '/ledger', '/accounts', '/sessions', '/account/tokens']) {
        expect(refusalOf(await limited.get(path))).toMatchObject({
          status: 403,
          code: 'second_factor_enrolment_required',
        });
      }
      const wrong = await limited.post('/account/second-factor', { password: 'wrong' });
      expect(refusalOf(wrong).code).toBe('current_password_wrong');
      expect((await limited.delete('/sessions/current')).status).toBe(204);
    },
  );

  it('reaches its work in the session in which it enrolled, and signs in with a code from then on', async () => {
    const { limited, visitor, uri, secret, recoveryCodes } = await enrol('admin.security');
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(recoveryCodes).toHaveLength(10);
    expect((await limited.get('/me')).status).toBe(401);
    expect((await visitor.get('/me')).status).toBe(200);
    expect((await signIn('admin.security')).code).toBe('second_factor_required');
    expect((await signIn('admin.security', '000000')).code).toBe('second_factor_wrong');
    const next = new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 });
    expect((await signIn('admin.security', next)).obligation).toBeNull();
    const [recovery] = recoveryCodes;
    expect((await signIn('admin.security', recovery)).obligation).toBeNull();
  });

  it('that lost its phone enrols anew after the security administrator removed the old one', async () => {
    const { visitor: security } = await enrol('leading.head');
    expect(refusalOf(await security.get('/accounts')).code).toBe('not_permitted');
    const administrator = visitorOf(await signInAsSecurity());
    const { visitor: target } = await enrol('leading.member2');
    const at = `/accounts/${target.personId}/second-factor-removal`;
    expect((await administrator.post(at, {})).status).toBe(204);
    expect(refusalOf(await administrator.post(at, {})).code).toBe('second_factor_not_enrolled');
    expect((await target.get('/me')).status).toBe(401);
    expect((await signIn('leading.member2')).obligation).toBe('second_factor_enrolment_required');
    const own = `/accounts/${administrator.personId}/second-factor-removal`;
    expect(refusalOf(await administrator.post(own, {})).code).toBe('own_account');
    const log = new SecurityLog(service.county.dataSource);
    const { events } = await log.page({ kind: 'secondFactorRemoved', after: null, limit: 5 });
    expect(events).toMatchObject([{ personId: administrator.personId }]);
  });
});

/** Enrolled above; a recovery code would be used up, so the factor is removed by hand and enrolled again. */
async function signInAsSecurity(): Promise<SignedIn> {
  await service.asOwner(
    `UPDATE second_factors SET sealed_secret = NULL, enrolled_at = NULL
      WHERE person_id = (SELECT person_id FROM accounts WHERE account = 'admin.security')`,
  );
  const { visitor } = await enrol('admin.security');
  const person = { personId: visitor.personId, name: '' };
  return { token: visitor.token, expiresAt: '', person, obligation: null };
}

describe('every other post', () => {
  it('works without one, and may enrol', async () => {
    const staff = visitorOf(await signIn('staff1'));
    expect((await staff.get('/ledger')).status).toBe(200);
    const { visitor } = await enrol('staff2');
    expect((await visitor.get('/account')).body).toMatchObject({
      secondFactor: { recoveryCodesLeft: 10 },
    });
    const again = await visitor.post('/account/second-factor', {
      password: service.passwordOf('staff2'),
    });
    expect(refusalOf(again)).toMatchObject({ code: 'second_factor_required', fields: ['code'] });
  });
});

it('writes neither secrets nor codes to the log', async () => {
  const { secret, recoveryCodes } = await enrol('staff3');
  const log = service.lines.join('');
  for (const text of [secret, ...recoveryCodes]) expect(log).not.toContain(text);
});
