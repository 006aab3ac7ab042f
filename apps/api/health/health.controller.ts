import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Readiness } from '#libs/contracts/http';
import { ApiMetrics } from '#libs/observability';
import type { Response } from 'express';
import { Public } from '../access/public.decorator.js';
import { DatabaseConnection } from '../http/database-connection.service.js';
import { EngineConnection } from './engine-connection.service.js';
import { WatchdogHealth } from './watchdog-health.js';

/** For whoever runs the service; nothing here tells of cases. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly database: DatabaseConnection,
    private readonly engine: EngineConnection,
    private readonly metrics: ApiMetrics,
    private readonly watchdog: WatchdogHealth,
  ) {}

  /** The process lives. */
  @Get('healthz')
  health(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * 503 while PostgreSQL or Temporal is away, so that a load balancer sends people elsewhere. A late watchdog is said and
   * sends nobody away.
   */
  @Get('readyz')
  async readiness(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const [postgres, temporal] = await Promise.all([
      this.database.answers(),
      this.engine.answers(),
    ]);
    const watchdog = postgres ? await this.watchdog.at(new Date()) : null;
    if (postgres && temporal) return { status: 'ready', postgres, temporal, watchdog };
    response.status(503).setHeader('Retry-After', '5');
    return { status: 'away', postgres, temporal, watchdog };
  }

  @Get('metrics')
  async figures(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.setHeader('Content-Type', this.metrics.mediaType);
    return this.metrics.text();
  }
}
