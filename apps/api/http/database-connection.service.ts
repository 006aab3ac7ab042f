/**
 * Connects to the record and keeps trying while it is away, so that the service starts, says so at /readyz and answers
 * 503 instead of not being there at all.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from '#libs/observability';
import type { DataSource } from 'typeorm';
import { ApiProblem } from './api.problem.js';

const RETRY_MS = 1_000;

@Injectable()
export class DatabaseConnection implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private connecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {}

  /** Waits for the first attempt only; further ones go on beside the service. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.attempt()) return;
    this.connecting = this.connectLater();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.connecting;
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** Refuses with `service_unavailable` before the first connection; later faults show themselves in the queries. */
  requireConnected(): void {
    if (!this.dataSource.isInitialized) throw new ApiProblem('service_unavailable');
  }

  /** True when the record answers now. */
  async answers(): Promise<boolean> {
    if (!this.dataSource.isInitialized) return false;
    return this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  private async connectLater(): Promise<void> {
    while (!this.isStopping()) {
      await pause(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.isStopping() || (await this.attempt())) return;
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /** As the owner of the tables or a superuser the service would run with one wall only, and nobody would notice. */
  private async complainUnlessBound(): Promise<void> {
    const [answer] = await this.dataSource
      .query<{ bound: boolean | null }[]>(
        `SELECT row_security_active(to_regclass('cases')) AS bound`,
      )
      // Away again already: that shows itself in the queries.
      .catch(() => [{ bound: true }]);
    if (answer?.bound === true) return;
    this.logger.error('DATABASE_URL names a role that row-level security does not bind');
  }

  private async attempt(): Promise<boolean> {
    try {
      await this.dataSource.initialize();
      await this.complainUnlessBound();
      return true;
    } catch (fault) {
      const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
      this.logger.warn({ reason }, 'the database does not answer; trying again');
      return false;
    }
  }
}
