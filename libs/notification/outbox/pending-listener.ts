/**
 * Listens for `notices_pending` on a connection of its own. A lost connection is made again; what was announced
 * meanwhile is not heard, which is why each new connection counts as an announcement.
 */
import pg from 'pg';
import { CHANNEL_OF_NOTICES } from './relay.settings.js';
import type { RelayLog } from './relay.settings.js';

const RECONNECT_FIRST_MS = 500;
const RECONNECT_LAST_MS = 30_000;

export class PendingListener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly announced: () => void,
    private readonly log: RelayLog,
  ) {}

  start(): void {
    this.stopped = false;
    void this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'duban-notice-relay',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    let lost = false;
    const onLoss = (): void => {
      if (lost) return;
      lost = true;
      this.reconnectLater(client);
    };
    client.once('error', onLoss);
    client.once('end', onLoss);
    client.on('error', () => undefined);
    client.on('notification', this.announced);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL_OF_NOTICES}`);
    } catch {
      onLoss();
      return;
    }
    if (this.stopped) {
      await client.end().catch(() => undefined);
      return;
    }
    this.client = client;
    this.failures = 0;
    this.announced();
  }

  private reconnectLater(lost: pg.Client): void {
    void lost.end().catch(() => undefined);
    if (this.stopped) return;
    this.client = null;
    const waitMs = Math.min(RECONNECT_FIRST_MS * 2 ** this.failures, RECONNECT_LAST_MS);
    this.failures += 1;
    this.log.warn({ waitMs }, 'the connection that announces notices was lost');
    this.timer = setTimeout(() => void this.connect(), waitMs);
  }
}
