import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DubanConfig } from '#libs/config';
import { ApiClient } from './api.client.js';
import { importKeyOf, sendLedger } from './ledger-import.js';

const FILE = { name: 'ledger.xlsx', bytes: Buffer.from('a ledger') };
const KEY = importKeyOf(FILE.bytes);
const REPORT = {
  key: KEY,
  dryRun: false,
  rows: 2,
  imported: 1,
  alreadyClosed: 0,
  alreadyPresent: 0,
  faults: [
    {
      row: 5,
      column: '责任人',
      code: 'no_handler',
      message: '没有责任人。',
      messageEn: 'No handler is named.',
    },
  ],
};
const SIGNED_IN = {
  token: 'token-1',
  expiresAt: '2026-11-24T12:00:00.000Z',
  person: { personId: 'p', name: '示例科员甲' },
  obligation: null,
};
const OPTIONS = { account: 'staff1', password: 'secret' };

/** Speaks the service's protocol, so that what the command sends can be looked at. */
class Service {
  readonly seen: string[] = [];
  private readonly server: Server;

  constructor(private readonly answerAfterMs: number) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async open(): Promise<DubanConfig> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    return { mode: 'production', apiHost: '127.0.0.1', apiPort: port } as DubanConfig;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = request;
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    const key = headers['idempotency-key'];
    this.seen.push(
      [method, url, headers.authorization, key].filter((part) => part !== undefined).join(' '),
    );
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url === '/api/v1/sessions') {
      if (body.includes('secret')) return void json(201, SIGNED_IN);
      return void json(401, {
        type: 'about:blank',
        title: '账号或密码不正确。',
        titleEn: 'Account or password is wrong.',
        status: 401,
        detail: '',
        detailEn: '',
        code: 'sign_in_failed',
        fields: [],
        details: {},
        instance: 'urn:request:1',
      });
    }
    if (method === 'DELETE') return void response.writeHead(204).end();
    if (method === 'GET') {
      const startedAt = '2026-11-24T02:00:00.000Z';
      const rest = { startedAt, finishedAt: null, report: null };
      return void json(200, { key: KEY, state: 'running', rows: 2, done: 1, ...rest });
    }
    setTimeout(() => json(200, REPORT), this.answerAfterMs);
  }
}

describe('sending a ledger', () => {
  let service: Service;
  afterEach(() => service.close());

  it('signs in, sends the file under its own key, tells the progress and signs out', async () => {
    service = new Service(1_200);
    const config = await service.open();
    const progress: string[] = [];
    const report = await ApiClient.signedIn(config, OPTIONS, (client) =>
      sendLedger(client, FILE, false, (done, rows) => progress.push(`${done}/${rows}`)),
    );
    expect(report).toEqual(REPORT);
    expect(progress).toContain('1/2');
    expect(service.seen.filter((line) => !line.startsWith('GET'))).toEqual([
      'POST /api/v1/sessions',
      `POST /api/v1/imports/ledger?dryRun=false Bearer token-1 import-${KEY}`,
      'DELETE /api/v1/sessions/current Bearer token-1',
    ]);
  });

  it('keeps a dry run apart from the import of the same file', async () => {
    service = new Service(0);
    const config = await service.open();
    await ApiClient.signedIn(config, OPTIONS, (client) =>
      sendLedger(client, FILE, true, () => undefined),
    );
    expect(service.seen[1]).toBe(
      `POST /api/v1/imports/ledger?dryRun=true Bearer token-1 dry-run-${KEY}`,
    );
  });

  it("says no in the service's own words", async () => {
    service = new Service(0);
    const config = await service.open();
    const wrong = { account: 'staff1', password: 'wrong' };
    await expect(ApiClient.signedIn(config, wrong, () => Promise.resolve(1))).rejects.toThrow(
      'Account or password is wrong. 账号或密码不正确。 (sign_in_failed)',
    );
  });

  it('needs to know who acts outside a demonstration', async () => {
    service = new Service(0);
    const config = await service.open();
    await expect(ApiClient.signedIn(config, {}, () => Promise.resolve(1))).rejects.toThrow(
      'Say who acts',
    );
  });
});
