/** PostgreSQL or Temporal away: 503 + Retry-After, quickly, and the same key succeeds once when they are back. */
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer, type Server, Socket } from 'node:net';
import { once } from 'node:events';
import { ApiService } from './api-service.js';
import { accepted, findingAt, Visitor } from './visitor.js';

/** A way to a server that can be cut and opened again. */
class Bridge {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  port = 0;

  constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  async open(): Promise<void> {
    this.server = createServer((near) => {
      const far = new Socket().connect(this.target);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (typeof address === 'object' && address !== null) this.port = address.port;
  }

  async cut(): Promise<void> {
    const closed = this.server === null ? null : once(this.server, 'close');
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

jest.setTimeout(60_000);

describe('with a server away', () => {
  let service: ApiService;
  let address: string;
  let stop: () => Promise<void>;
  let staff: Visitor;
  let database: Bridge;
  let engine: Bridge;

  beforeAll(async () => {
    service = await ApiService.open('api_faults');
    const url = new URL(service.config.databaseUrl);
    const [host = '', port = ''] = service.config.temporalAddress.split(':');
    database = new Bridge({ host: url.hostname, port: Number(url.port) });
    engine = new Bridge({ host, port: Number(port) });
    await Promise.all([database.open(), engine.open()]);
    url.hostname = '127.0.0.1';
    url.port = String(database.port);
    ({ address, stop } = await ApiService.another({
      ...service.config,
      databaseUrl: url.href,
      temporalAddress: `127.0.0.1:${engine.port}`,
    }));
    staff = await Visitor.signIn(address, 'staff1', service.passwordOf('staff1'));
  });
  afterAll(async () => {
    await stop();
    await Promise.all([database.cut(), engine.cut()]);
    await service.close();
  });

  const readiness = async () => {
    const response = await fetch(`${address}/readyz`);
    return { status: response.status, ...((await response.json()) as object) };
  };

  /** Once the connection is back; reconnecting takes a moment. */
  async function acceptedLater(key: string) {
    for (;;) {
      const reply = await staff.post('/cases', findingAt('感城镇'), key);
      if (reply.status !== 503) return accepted(reply);
    }
  }

  it.each([
    ['PostgreSQL', () => database, { postgres: false, temporal: true }],
    ['Temporal', () => engine, { postgres: true, temporal: false }],
  ])(
    '%s: answers 503 instead of hanging and does the command once later',
    async (_, bridge, away) => {
      expect(await readiness()).toMatchObject({ status: 'ready' });
      const key = randomUUID();
      await bridge().cut();
      const reply = await staff.post('/cases', findingAt('感城镇'), key);
      expect(reply).toMatchObject({ status: 503, body: { code: 'service_unavailable' } });
      expect(reply.headers.get('retry-after')).toBe('5');
      expect(await readiness()).toMatchObject({ status: 'away', ...away });

      await bridge().open();
      const answer = await acceptedLater(key);
      expect(answer.case.state).toBe('registered');
      expect(accepted(await staff.post('/cases', findingAt('感城镇'), key)).case.ledgerNumber).toBe(
        answer.case.ledgerNumber,
      );
    },
    40_000,
  );

  it('starts while PostgreSQL is away, says so, and serves when it is there', async () => {
    await database.cut();
    const url = new URL(service.config.databaseUrl);
    url.port = String(database.port);
    const other = await ApiService.another({ ...service.config, databaseUrl: url.href });
    try {
      expect((await fetch(`${other.address}/healthz`)).status).toBe(200);
      expect((await fetch(`${other.address}/readyz`)).status).toBe(503);
      const refused = await fetch(`${other.address}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account: 'staff1', password: service.passwordOf('staff1') }),
      });
      expect(refused.status).toBe(503);
      await database.open();
      while ((await fetch(`${other.address}/readyz`)).status !== 200);
      const visitor = await Visitor.signIn(other.address, 'staff1', service.passwordOf('staff1'));
      expect((await visitor.get('/me')).status).toBe(200);
    } finally {
      await other.stop();
    }
  });
});
