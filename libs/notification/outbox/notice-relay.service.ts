/**
 * Carries notices from the outbox to their mailboxes as soon as they are committed (design §2). It runs inside the
 * worker; several side by side share the work. Without it a notice would wait for the next sweep, and an urgent rung
 * would be five minutes late.
 */
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { MailboxClient } from './mailbox.client.js';
import { NoticeOutbox } from './outbox.repository.js';
import { PendingListener } from './pending-listener.js';
import type { RelayLog } from './relay.settings.js';

export interface NoticeRelayParts {
  /** For the listening connection, apart from the pool. */
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly log: RelayLog;
  /** Default TASK_QUEUES.notification. */
  readonly taskQueue?: string;
}

const BATCH = 100;
/** Looks even when nothing was announced: an announcement is a courtesy, not a promise. */
const LOOK_EVERY_MS = 20_000;
const BACKOFF_FIRST_MS = 500;
const BACKOFF_LAST_MS = 30_000;

export class NoticeRelay {
  private readonly outbox: NoticeOutbox;
  private readonly listener: PendingListener;
  private running: Promise<void> | null = null;
  private announced = false;
  private stopping = false;
  private wake: () => void = () => undefined;
  /** Set while the relay is idle; while it backs off, announcements do not hurry it. */
  private idle = false;

  constructor(private readonly parts: NoticeRelayParts) {
    const { client, dataSource, databaseUrl, log, taskQueue } = parts;
    this.outbox = new NoticeOutbox(dataSource, new MailboxClient(client, taskQueue));
    this.listener = new PendingListener(databaseUrl, () => this.announce(), log);
  }

  start(): void {
    if (this.running !== null) return;
    this.stopping = false;
    this.listener.start();
    this.running = this.run();
  }

  /** Lets the batch under way finish. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.listener.stop();
    await this.running;
    this.running = null;
  }

  private announce(): void {
    this.announced = true;
    if (this.idle) this.wake();
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      this.announced = false;
      try {
        const handed = await this.outbox.handOverPending(BATCH);
        failures = 0;
        if (handed < BATCH) await this.sleepUnlessAnnounced(LOOK_EVERY_MS);
      } catch (error) {
        const waitMs = Math.min(BACKOFF_FIRST_MS * 2 ** failures, BACKOFF_LAST_MS);
        failures += 1;
        this.parts.log.warn({ waitMs, fault: nameOf(error) }, 'notices could not be handed over');
        await this.sleep(waitMs);
      }
    }
  }

  private async sleepUnlessAnnounced(milliseconds: number): Promise<void> {
    if (this.announced) return;
    this.idle = true;
    await this.sleep(milliseconds);
    this.idle = false;
  }

  private async sleep(milliseconds: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = () => undefined;
  }
}

/** The kind of fault only: messages of drivers repeat addresses and values. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
