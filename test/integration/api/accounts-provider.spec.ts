/** Signing in through a real OpenID provider: whom it lets in, whom it refuses, and that nothing in between can be forged. */
import { jest } from '@jest/globals';
import type { ProviderIdentityDto } from '#libs/contracts/http';
import { TOTP } from 'otpauth';
import { ApiService } from './api-service.js';
import { ProviderBrowser, type RunningProvider, startProvider } from './provider-browser.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

const PUBLIC_URL = 'http://127.0.0.1';
let provider: RunningProvider;
let service: ApiService;
let system: Visitor;

beforeAll(async () => {
  provider = await startProvider({
    redirectUri: `${PUBLIC_URL}/api/v1/sessions/oidc/callback`,
    people: {
      'subject-staff1': {},
      'subject-by-claim': { preferred_username: 'group1.leader' },
      'subject-second-claim': { preferred_username: 'group1.leader' },
      'subject-with-factor': { amr: ['pwd', 'mfa'] },
      'subject-without-factor': { amr: ['pwd'] },
    },
  });
  service = await ApiService.open('api_accounts_provider', {
    provider: {
      issuer: provider.issuer,
      clientId: 'duban',
      clientSecret: 'a-secret-between-the-two',
      accountClaim: 'preferred_username',
      secondFactorValues: ['mfa'],
    },
  });
  system = await service.as('admin.system');
});
afterAll(async () => {
  await service.close();
  await provider.stop();
});

const browser = () => new ProviderBrowser(service.address, PUBLIC_URL);
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

async function link(account: string, subject: string): Promise<ProviderIdentityDto> {
  const { personId } = await service.as(account);
  const reply = await system.post(`/accounts/${personId}/provider-identities`, { subject });
  return reply.body as ProviderIdentityDto;
}

describe('a subject of the provider', () => {
  it('that an administrator linked signs in and goes on to the wanted page', async () => {
    await link('staff1', 'subject-staff1');
    const visitor = browser();
    const answer = await visitor.signIn('subject-staff1', '/cases?tab=mine');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(
      /__Host-duban_session=[^;]+; Path=\/;.*HttpOnly; Secure; SameSite=Strict/,
    );
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('content="0;url=/cases?tab=mine"');
    expect(await (await visitor.get('/api/v1/me')).json()).toMatchObject({ name: '示例科员甲' });
  });

  it('that nobody linked is refused in so many words', async () => {
    const answer = await browser().signIn('subject-unknown');
    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toBe('provider_subject_unknown');
  });

  it('is linked at the first sign-in by the configured claim, and only the first one', async () => {
    expect((await browser().signIn('subject-by-claim')).status).toBe(200);
    expect((await browser().signIn('subject-by-claim')).status).toBe(200);
    expect(await codeOf(await browser().signIn('subject-second-claim'))).toBe(
      'provider_subject_unknown',
    );
  });

  it('does not get in any more once unlinked or when the account is disabled', async () => {
    const { identityId } = await link('staff2', 'subject-leaves');
    expect((await browser().signIn('subject-leaves')).status).toBe(200);
    const { personId } = await service.as('staff2');
    const at = `/accounts/${personId}`;
    expect((await system.post(`${at}/disabling`, {})).status).toBe(204);
    expect(await codeOf(await browser().signIn('subject-leaves'))).toBe('provider_subject_unknown');
    expect((await system.post(`${at}/enabling`, {})).status).toBe(204);
    expect((await browser().signIn('subject-leaves')).status).toBe(200);
    expect((await system.delete(`${at}/provider-identities/${identityId}`)).status).toBe(204);
    expect(await codeOf(await browser().signIn('subject-leaves'))).toBe('provider_subject_unknown');
  });

  it('is linked to one account at a time', async () => {
    await link('staff3', 'subject-one');
    const { personId } = await service.as('auditor');
    const again = await system.post(`/accounts/${personId}/provider-identities`, {
      subject: 'subject-one',
    });
    expect(refusalOf(again)).toMatchObject({ status: 409, code: 'provider_subject_linked' });
  });
});

describe('the second factor', () => {
  it('is shown here where the provider vouches for none, and spared where it does', async () => {
    const deputy = await service.as('deputy');
    const password = service.passwordOf('deputy');
    const { body } = await deputy.post('/account/second-factor', { password });
    const { secret } = body as { secret: string };
    const code = (ahead: number) =>
      new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 });
    await deputy.post('/account/second-factor/confirmation', { code: code(0) });
    for (const subject of ['subject-with-factor', 'subject-without-factor']) {
      await system.post(`/accounts/${deputy.personId}/provider-identities`, { subject });
    }

    const vouched = browser();
    await vouched.signIn('subject-with-factor');
    expect((await vouched.get('/api/v1/me')).status).toBe(200);

    const bare = browser();
    const answer = await bare.signIn('subject-without-factor');
    const token = /__Host-duban_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
    expect(await codeOf(await bare.get('/api/v1/me'))).toBe('second_factor_required');
    const shown = await fetch(`${service.address}/api/v1/sessions/current/second-factor`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token ?? ''}`,
        'content-type': 'application/json',
        'idempotency-key': 'shown',
      },
      body: JSON.stringify({ code: code(1) }),
    });
    expect(shown.status).toBe(201);
    const renewed = (await shown.json()) as { token: string };
    const me = await fetch(`${service.address}/api/v1/me`, {
      headers: { authorization: `Bearer ${renewed.token}` },
    });
    expect(me.status).toBe(200);
    expect((await bare.get('/api/v1/me')).status).toBe(401);
  });
});

describe('the way between', () => {
  it('asks with PKCE, state and nonce, and for our callback only', async () => {
    const begun = await browser().get('/api/v1/sessions/oidc');
    expect(begun.status).toBe(302);
    const { searchParams } = new URL(begun.headers.get('location') ?? '');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(searchParams.get(name)?.length).toBeGreaterThan(20);
    }
    expect(begun.headers.get('set-cookie')).toMatch(
      /^__Host-duban_provider=.*HttpOnly; Secure; SameSite=Lax/,
    );
  });

  it('cannot be finished in another browser, with another state, twice, or after a refusal there', async () => {
    const first = browser();
    const back = await first.throughProvider('/', 'subject-staff1');
    expect(await codeOf(await browser().get(back))).toBe('provider_sign_in_failed');
    const forged = new URL(back);
    forged.searchParams.set('state', 'x'.repeat(43));
    const another = browser();
    await another.throughProvider('/', 'subject-staff1');
    expect(await codeOf(await another.get(forged.href))).toBe('provider_sign_in_failed');
    expect((await first.get(back)).status).toBe(200);
    expect(await codeOf(await first.get(back))).toBe('provider_sign_in_failed');
    const refused = await browser().signIn(null);
    expect(refused.status).toBe(401);
    expect(await codeOf(refused)).toBe('provider_sign_in_failed');
  });

  it('leads nowhere but to this site', async () => {
    const answer = await browser().signIn('subject-staff1', 'https://elsewhere.example/');
    expect(await answer.text()).toContain('content="0;url=/"');
  });
});

describe('without a provider', () => {
  it('says that there is none, or that it is away', async () => {
    const { accounts } = service.config;
    const none = await ApiService.another({
      ...service.config,
      accounts: { ...accounts, provider: null },
    });
    expect(await codeOf(await fetch(`${none.address}/api/v1/sessions/oidc`))).toBe(
      'provider_not_configured',
    );
    await none.stop();
    const away = await ApiService.another({
      ...service.config,
      accounts: {
        ...accounts,
        provider: accounts.provider && { ...accounts.provider, issuer: 'http://127.0.0.1:9' },
      },
    });
    const answer = await fetch(`${away.address}/api/v1/sessions/oidc`);
    expect(answer.status).toBe(503);
    expect(await codeOf(answer)).toBe('provider_unavailable');
    await away.stop();
  });
});
