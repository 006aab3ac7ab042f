import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { BatchOffice } from '#libs/bulk';
import {
  type BatchDto,
  type BatchItemPageDto,
  batchItemPageSchema,
  type BatchItemQueryDto,
  batchItemQuerySchema,
  type BatchPageDto,
  batchPageSchema,
  batchSchema,
  type PageQuery,
  pageQuerySchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { type Batch, type BatchItem, BatchLog, type HandedOut } from '#libs/persistence';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApiProblem } from '../http/api.problem.js';
import { cursorOf, positionIn } from '../http/cursor.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { IdempotencyKey } from '../http/idempotency-key.decorator.js';
import { Present } from '../http/present.js';
import { ReadingLog } from '../security/reading-log.service.js';
import { batchAnswerOf, batchItemAnswerOf } from './batch.mapper.js';

/** Positions are 32-bit in the record. */
const LAST_POSITION = 2 ** 31 - 1;

/** Proposing and approving are of each kind's own routes. */
@ApiTags('batches')
@Controller('api/v1/batches')
export class BatchController {
  constructor(
    private readonly office: BatchOffice,
    private readonly log: BatchLog,
    private readonly readings: ReadingLog,
    private readonly present: Present,
  ) {}

  /** Newest first. */
  @Get()
  @Answers(200, batchPageSchema)
  @Refuses('cursor_invalid', 'not_permitted')
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ): Promise<BatchPageDto> {
    this.permit(actor);
    const after = cursor === undefined ? null : positionIn(cursor);
    const { batches, next } = await this.log.page(after, limit);
    return {
      items: batches.map(batchAnswerOf),
      next: next === null ? null : cursorOf(next),
    };
  }

  @Get(':batchId')
  @Answers(200, batchSchema)
  @Refuses('not_permitted', 'unknown_batch')
  async one(
    @CurrentActor() actor: Actor,
    @Param('batchId', ParseUUIDPipe) batchId: string,
  ): Promise<BatchDto> {
    this.permit(actor);
    return batchAnswerOf(await this.find(batchId));
  }

  /** In the order of the ledger; only cases that the reader may read. */
  @Get(':batchId/items')
  @Answers(200, batchItemPageSchema)
  @Refuses('cursor_invalid', 'not_permitted', 'unknown_batch')
  async items(
    @CurrentActor() actor: Actor,
    @Param('batchId', ParseUUIDPipe) batchId: string,
    @Query({ schema: batchItemQuerySchema }) { cursor, limit, state }: BatchItemQueryDto,
  ): Promise<BatchItemPageDto> {
    this.permit(actor);
    await this.find(batchId);
    const after = cursor === undefined ? null : positionIn(cursor, LAST_POSITION);
    const { items, next } = await this.log.items({ batchId, state: state ?? null, after, limit });
    await this.readings.ofList(actor, items.map(handedOut), 'list');
    return {
      items: items.map(batchItemAnswerOf),
      next: next === null ? null : cursorOf(next),
    };
  }

  /** Idempotent by nature: whoever cancelled it is answered alike, whoever comes later hears that it has ended. */
  @Post(':batchId/cancel')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answers(200, batchSchema)
  @Refuses(
    'request_forged',
    'idempotency_key_required',
    'idempotency_key_invalid',
    'not_permitted',
    'unknown_batch',
    'batch_ended',
  )
  async cancel(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() _key: string,
    @Param('batchId', ParseUUIDPipe) batchId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchDto> {
    const verdict = await this.office.cancel(batchId, actor, this.present.now());
    if (!verdict.ok) throw new ApiProblem(verdict.code);
    if (verdict.repeated) response.setHeader('Idempotent-Replayed', 'true');
    return batchAnswerOf(verdict.batch);
  }

  private permit(actor: Actor): void {
    if (!this.office.mayRead(actor)) throw new ApiProblem('not_permitted');
  }

  private async find(batchId: string): Promise<Batch> {
    const batch = await this.log.find(batchId);
    if (batch === null) throw new ApiProblem('unknown_batch', ['batchId']);
    return batch;
  }
}

function handedOut({ caseId, confidential }: BatchItem): HandedOut {
  return { caseId, confidential };
}
