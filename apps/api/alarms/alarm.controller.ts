import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AlarmDto,
  type AlarmPageDto,
  alarmPageSchema,
  alarmSchema,
  type AlarmsQueryDto,
  alarmsQuerySchema,
  type ReconciliationsDto,
  type ReconciliationsQueryDto,
  reconciliationsQuerySchema,
  reconciliationsSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { Response } from 'express';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { IdempotencyKey } from '../http/idempotency-key.decorator.js';
import { AlarmService } from './alarm.service.js';

/** For system administrators and the office director. */
@ApiTags('alarms')
@Controller('api/v1')
export class AlarmController {
  constructor(private readonly alarms: AlarmService) {}

  /** Open ones first, then those that were acknowledged; each newest first. */
  @Get('alarms')
  @Answers(200, alarmPageSchema)
  @Refuses('validation_failed', 'cursor_invalid', 'not_permitted')
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: alarmsQuerySchema }) query: AlarmsQueryDto,
  ): Promise<AlarmPageDto> {
    return this.alarms.page(actor, query);
  }

  /** Somebody has taken note and sees to it; the first who does is kept. */
  @Post('alarms/:alarmId/acknowledge')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answers(200, alarmSchema)
  @Refuses(
    'not_permitted',
    'not_found',
    'alarm_acknowledged',
    'request_forged',
    'idempotency_key_required',
    'idempotency_key_invalid',
    'idempotency_key_reused',
  )
  async acknowledge(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('alarmId', ParseUUIDPipe) alarmId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AlarmDto> {
    const { alarm, repeated } = await this.alarms.acknowledge(actor, alarmId, key);
    if (repeated) response.setHeader('Idempotent-Replayed', 'true');
    return alarm;
  }

  /** The last comparisons of record and engine, newest first: is the watchdog alive, and what did it find? */
  @Get('reconciliations')
  @Answers(200, reconciliationsSchema)
  @Refuses('validation_failed', 'not_permitted')
  reconciliations(
    @CurrentActor() actor: Actor,
    @Query({ schema: reconciliationsQuerySchema }) { limit }: ReconciliationsQueryDto,
  ): Promise<ReconciliationsDto> {
    return this.alarms.lastReconciliations(actor, limit);
  }
}
