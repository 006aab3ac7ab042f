import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CaseDetail,
  caseDetailSchema,
  type ClocksAnswer,
  clocksAnswerSchema,
  type CommandAnswer,
  commandAnswerSchema,
  type HistoryPage,
  historyPageSchema,
  pageQuerySchema,
  type RegisterBody,
  registerBodySchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { Response } from 'express';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { IdempotencyKey } from '../http/idempotency-key.decorator.js';
import { CaseCommandService, type CommandReply } from './case-command.service.js';
import { CaseReadingService } from './case-reading.service.js';
import { WRITE_CODES } from './write-codes.js';

@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseController {
  constructor(
    private readonly commands: CaseCommandService,
    private readonly reading: CaseReadingService,
  ) {}

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, commandAnswerSchema)
  @Refuses('township_without_area', ...WRITE_CODES)
  async register(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body({ schema: registerBodySchema }) body: RegisterBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    return replied(await this.commands.register(actor, body, key), response);
  }

  /** `caseKey` is the case's id or its ledger number. */
  @Get(':caseKey')
  @Answers(200, caseDetailSchema)
  @Refuses('unknown_case')
  detail(@CurrentActor() actor: Actor, @Param('caseKey') caseKey: string): Promise<CaseDetail> {
    return this.reading.detail(actor, caseKey);
  }

  @Post(':caseKey/commands/:command')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @Answers(200, commandAnswerSchema)
  @Refuses('unknown_case', 'unknown_command', ...WRITE_CODES)
  async command(
    @CurrentActor() actor: Actor,
    @Param('caseKey') caseKey: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    return replied(await this.commands.command(actor, caseKey, command, body, key), response);
  }

  @Get(':caseKey/history')
  @Answers(200, historyPageSchema)
  @Refuses('unknown_case', 'cursor_invalid', 'validation_failed')
  history(
    @CurrentActor() actor: Actor,
    @Param('caseKey') caseKey: string,
    @Query({ schema: pageQuerySchema }) page: z.infer<typeof pageQuerySchema>,
  ): Promise<HistoryPage> {
    return this.reading.history(actor, caseKey, page);
  }

  @Get(':caseKey/clocks')
  @Answers(200, clocksAnswerSchema)
  @Refuses('unknown_case')
  clocks(@CurrentActor() actor: Actor, @Param('caseKey') caseKey: string): Promise<ClocksAnswer> {
    return this.reading.clocks(actor, caseKey);
  }
}

/** Says in a header when the answer is that of an earlier request. */
function replied({ answer, repeated }: CommandReply, response: Response): CommandAnswer {
  if (repeated) response.setHeader('Idempotent-Replayed', 'true');
  return answer;
}
