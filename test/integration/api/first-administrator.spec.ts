/** The first account of an installation: by a one-time link, and by nothing else. */
import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  childEnvironment,
  type DubanConfig,
  makePayloadKeyEntry,
  projectRoot,
  readConfig,
} from '#libs/config';
import { AccountKeys, accountServices, IdentityService } from '#libs/identity';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { testStack } from '../../run/test-stack.js';
import { ApiService } from './api-service.js';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 3).toString('base64');
const PASSWORD = '屋檐下的风铃响了整整一夜 lantern';
let database: RecordDatabase;
let config: DubanConfig;
let address: string;
let stop: () => Promise<void>;
const lines: string[] = [];

beforeAll(async () => {
  database = await openRecordDatabase();
  config = readConfig({
    DUBAN_MODE: 'production',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: testStack().temporalAddress,
    DUBAN_DATA: mkdtempSync(join(tmpdir(), 'duban-first-')),
    ACCOUNT_KEYS: KEY,
    DUBAN_PAYLOAD_KEYS: makePayloadKeyEntry(),
  });
  ({ address, stop } = await ApiService.another(config, lines));
});
afterAll(async () => {
  await stop();
  await database.close();
  rmSync(config.dataDirectory, { recursive: true, force: true });
});

/** The operator's program, as installed, with the installation's environment. */
const duban = (command: string) =>
  promisify(execFile)(process.execPath, [join(projectRoot(), 'dist/apps/cli/main.js'), command], {
    env: childEnvironment({
      DUBAN_MODE: 'production',
      DATABASE_URL: database.url,
      DATABASE_ADMIN_URL: database.adminUrl,
      TEMPORAL_ADDRESS: config.temporalAddress,
      DUBAN_DATA: config.dataDirectory,
      PUBLIC_URL: 'https://duban.example',
      ACCOUNT_KEYS: KEY,
    }),
  });

const administrators = () =>
  accountServices(
    database.api,
    new IdentityService(database.api),
    new AccountKeys([KEY]),
    config.accounts,
  ).firstAdministrators;

async function linkToken(now?: Date): Promise<string> {
  const token = await administrators().issueLink(now);
  if (token === null) throw new Error('somebody has an account');
  return token;
}

const wanted = (token: string, over: object = {}) => ({
  token,
  name: '管理员一',
  account: 'first.admin',
  password: PASSWORD,
  ...over,
});
const post = (path: string, body: object) =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

it('production makes no key up, seeds nobody, and opens by no password', async () => {
  await expect(
    ApiService.another({ ...config, accounts: { ...config.accounts, keys: [] } }),
  ).rejects.toThrow('ACCOUNT_KEYS is missing');
  await expect(duban('seed-demonstration')).rejects.toMatchObject({
    stderr: expect.stringContaining('for demonstrations only'),
  });
  expect(await database.api.query('SELECT account FROM accounts')).toEqual([]);
  for (const [account, password] of [
    ['admin', 'admin'],
    ['admin.system', 'admin'],
    ['root', ''],
  ] as const) {
    expect((await post('/sessions', { account, password })).status).not.toBe(201);
  }
});

it('the operator’s program prints a link that is good', async () => {
  const { stdout } = await duban('first-administrator');
  const link = new URL(stdout.trim());
  expect(link.origin).toBe('https://duban.example');
  expect(await administrators().isGood(link.searchParams.get('token') ?? '')).toBe(true);
});

it('a link that is made up or has expired makes nobody', async () => {
  const old = await linkToken(new Date(Date.now() - 3_601_000));
  for (const token of ['made-up', old]) {
    const refused = await post('/first-administrator', wanted(token));
    expect(refused.status).toBe(403);
    expect(await codeOf(refused)).toBe('first_administrator_link_invalid');
    expect((await fetch(`${address}/first-administrator?token=${token}`)).status).toBe(403);
  }
});

it('the page is Chinese, without scripts, and says what is wrong', async () => {
  const token = await linkToken();
  const page = await fetch(`${address}/first-administrator?token=${token}`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('referrer-policy')).toBe('same-origin');
  const html = await page.text();
  expect(html).toContain('lang="zh-CN"');
  expect(html).not.toMatch(/<script|<style|style=/);
  const submit = (fields: Record<string, string>) =>
    fetch(`${address}/first-administrator`, { method: 'POST', body: new URLSearchParams(fields) });
  const again = await submit(wanted(token, { password: 'short' }));
  expect(again.status).toBe(422);
  const shown = await again.text();
  expect(shown).toContain('密码至少 12 个字符');
  expect(shown).toContain('value="first.admin"');
  expect(shown).not.toContain('value="short"');
  expect((await submit({})).status).toBe(422);
});

it('the link makes one system administrator, who must enrol a second factor, and then no link is good', async () => {
  const [token, other] = [await linkToken(), await linkToken()];
  const answers = await Promise.all([
    post('/first-administrator', wanted(token)),
    post('/first-administrator', wanted(other, { account: 'second.admin' })),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 403]);
  const [row] = await database.api.query<{ account: string }[]>('SELECT account FROM accounts');
  const signedIn = await post('/sessions', { account: row?.account, password: PASSWORD });
  expect(await signedIn.json()).toMatchObject({ obligation: 'second_factor_enrolment_required' });
  expect(await administrators().issueLink()).toBeNull();
  const { events } = await accountServices(
    database.api,
    new IdentityService(database.api),
    new AccountKeys([KEY]),
    config.accounts,
  ).log.page({ kind: 'firstAdministratorMade', after: null, limit: 5 });
  expect(events).toHaveLength(1);
  const log = lines.join('');
  for (const secret of [token, other, PASSWORD]) expect(log).not.toContain(secret);
});
