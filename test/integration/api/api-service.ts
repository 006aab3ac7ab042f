/** The whole service on the demonstration county: real PostgreSQL, real Temporal, a real worker, HTTP over a socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../apps/api/create-api.js';
import { openCounty, quietEngine, type County } from '#infra/county';
import {
  type AccountConfig,
  DEFAULT_RATE_LIMITS,
  DEFAULT_WATCHDOG,
  type DubanConfig,
  readConfig,
} from '#libs/config';
import { type DemonstrationPasswords, readPasswords } from '#libs/demonstration';
import { createLogger } from '#libs/observability';
import { createDataSource } from '#libs/persistence';
import { testStack } from '../../run/test-stack.js';
import { Visitor } from './visitor.js';

quietEngine();

export class ApiService {
  private readonly visitors = new Map<string, Promise<Visitor>>();

  private constructor(
    readonly county: County,
    readonly config: DubanConfig,
    readonly address: string,
    /** What the service logged, line by line. */
    readonly lines: readonly string[],
    private readonly stop: () => Promise<void>,
    private readonly passwords: DemonstrationPasswords,
  ) {}

  /** `over` lays other settings of accounts over those of a demonstration. */
  static async open(name: string, over: Partial<AccountConfig> = {}): Promise<ApiService> {
    const stack = testStack();
    const dataDirectory = mkdtempSync(join(tmpdir(), 'duban-api-'));
    const county = await openCounty({ stack, name, dataDirectory });
    const { url } = await stack.createDatabase(name);
    const config: DubanConfig = {
      mode: 'demonstration',
      databaseUrl: url,
      workerDatabaseUrl: null,
      adminDatabaseUrl: null,
      temporalAddress: stack.temporalAddress,
      temporalNamespace: county.namespace,
      payloadKeys: county.payloadKeys,
      apiHost: '127.0.0.1',
      apiPort: 0,
      publicUrl: 'http://127.0.0.1',
      dataDirectory,
      smtp: null,
      trustedProxies: [],
      rateLimits: { ...DEFAULT_RATE_LIMITS, reads: 100_000, writes: 100_000, files: 10_000 },
      bulkRatePerSecond: 50,
      logLevel: 'debug',
      workflowBundlePath: '',
      watchdog: DEFAULT_WATCHDOG,
      accounts: { ...demonstrationAccounts(), ...over },
    };
    const lines: string[] = [];
    const { address, stop } = await ApiService.another(config, lines);
    const passwords = readPasswords(dataDirectory) ?? {};
    return new ApiService(county, config, address, lines, stop, passwords);
  }

  /** One more service with this configuration, in this process. */
  static async another(
    config: DubanConfig,
    lines: string[] = [],
  ): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
    const destination = { write: (line: string) => void lines.push(line) };
    const logger = createLogger({ program: 'api', level: 'debug', destination });
    const api = await createApi(config, logger);
    await api.listen(0, config.apiHost);
    const { port } = api.getHttpServer().address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}`, stop: () => api.close() };
  }

  /** Somebody of the demonstration county, signed in once. */
  as(account: string): Promise<Visitor> {
    const known = this.visitors.get(account);
    if (known !== undefined) return known;
    const signedIn = Visitor.signIn(this.address, account, this.passwordOf(account));
    this.visitors.set(account, signedIn);
    return signedIn;
  }

  /** As the role that owns the tables: for what no route does. */
  async asOwner(statement: string, values: readonly unknown[] = []): Promise<void> {
    const owner = createDataSource(this.county.adminDatabaseUrl, { poolSize: 1 });
    await owner.initialize();
    await owner.query(statement, [...values]);
    await owner.destroy();
  }

  passwordOf(account: string): string {
    return this.passwords[account] ?? '';
  }

  async close(): Promise<void> {
    await this.stop();
    await this.county.close();
    rmSync(this.config.dataDirectory, { recursive: true, force: true });
  }
}

/** The settings of accounts as they are when nothing is set. */
function demonstrationAccounts(): AccountConfig {
  const servers = {
    DATABASE_URL: 'postgresql://nowhere.invalid/duban',
    TEMPORAL_ADDRESS: 'nowhere.invalid:1',
  };
  return readConfig(servers).accounts;
}
