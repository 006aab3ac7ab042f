/** The whole service on the demonstration county: real PostgreSQL, real Temporal, a real worker, HTTP over a socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../apps/api/create-api.js';
import { openCounty, type County } from '#infra/county';
import { type LocalStack, startThrowAwayStack } from '#infra/local';
import type { DubanConfig } from '#libs/config';
import { type DemonstrationPasswords, readPasswords } from '#libs/demonstration';
import { createLogger } from '#libs/observability';
import { Visitor } from './visitor.js';

type Api = Awaited<ReturnType<typeof createApi>>;

export class ApiService {
  private readonly visitors = new Map<string, Promise<Visitor>>();

  private constructor(
    readonly county: County,
    readonly config: DubanConfig,
    readonly address: string,
    /** What the service logged, line by line. */
    readonly lines: readonly string[],
    private readonly api: Api,
    private readonly passwords: DemonstrationPasswords,
    private readonly stack: LocalStack,
  ) {}

  static async open(name: string): Promise<ApiService> {
    const stack = await startThrowAwayStack(() => undefined);
    const dataDirectory = mkdtempSync(join(tmpdir(), 'duban-api-'));
    const county = await openCounty({ stack, name, dataDirectory });
    const { url } = await stack.createDatabase(name);
    const config: DubanConfig = {
      mode: 'demonstration',
      databaseUrl: url,
      adminDatabaseUrl: null,
      temporalAddress: stack.temporalAddress,
      temporalNamespace: county.namespace,
      apiHost: '127.0.0.1',
      apiPort: 0,
      publicUrl: 'http://127.0.0.1',
      dataDirectory,
      smtp: null,
      logLevel: 'debug',
      workflowBundlePath: '',
    };
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    const api = await createApi(
      config,
      createLogger({ program: 'api', level: 'debug', destination }),
    );
    await api.listen(0, config.apiHost);
    const { port } = (api.getHttpServer() as Server).address() as AddressInfo;
    const passwords = readPasswords(dataDirectory) ?? {};
    const address = `http://127.0.0.1:${port}`;
    return new ApiService(county, config, address, lines, api, passwords, stack);
  }

  /** Somebody of the demonstration county, signed in once. */
  as(account: string): Promise<Visitor> {
    const known = this.visitors.get(account);
    if (known !== undefined) return known;
    const signedIn = Visitor.signIn(this.address, account, this.passwordOf(account));
    this.visitors.set(account, signedIn);
    return signedIn;
  }

  passwordOf(account: string): string {
    return this.passwords[account] ?? '';
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.county.close();
    await this.stack.stop();
    rmSync(this.config.dataDirectory, { recursive: true, force: true });
  }
}
