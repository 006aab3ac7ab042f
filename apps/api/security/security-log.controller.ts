import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CaseReadsPageDto,
  caseReadsPageSchema,
  type CaseReadsQueryDto,
  caseReadsQuerySchema,
  pageQuerySchema,
  type SecurityLogPageDto,
  securityLogPageSchema,
  type SecurityLogQueryDto,
  securityLogQuerySchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { SecurityLogReadingService } from './security-log-reading.service.js';

@ApiTags('security log')
@Controller('api/v1')
export class SecurityLogController {
  constructor(private readonly logs: SecurityLogReadingService) {}

  /** Newest first; for the audit administrator, and each look is a line of the log itself. */
  @Get('security-log')
  @Answers(200, securityLogPageSchema)
  @Refuses('validation_failed', 'cursor_invalid', 'not_permitted')
  events(
    @CurrentActor() actor: Actor,
    @Query({ schema: securityLogQuerySchema }) query: SecurityLogQueryDto,
  ): Promise<SecurityLogPageDto> {
    return this.logs.events(actor, query);
  }

  /** Who read a case, on which way and when; for the audit administrator, without anything of the case. */
  @Get('security-log/reads')
  @Answers(200, caseReadsPageSchema)
  @Refuses('validation_failed', 'cursor_invalid', 'not_permitted', 'unknown_case')
  reads(
    @CurrentActor() actor: Actor,
    @Query({ schema: caseReadsQuerySchema }) query: CaseReadsQueryDto,
  ): Promise<CaseReadsPageDto> {
    return this.logs.readsOfNumber(actor, query);
  }

  /** The same for an auditor, of a case within their scope. */
  @Get('cases/:caseKey/reads')
  @Answers(200, caseReadsPageSchema)
  @Refuses('validation_failed', 'cursor_invalid', 'not_permitted', 'unknown_case')
  readsOfCase(
    @CurrentActor() actor: Actor,
    @Param('caseKey') caseKey: string,
    @Query({ schema: pageQuerySchema }) page: z.infer<typeof pageQuerySchema>,
  ): Promise<CaseReadsPageDto> {
    return this.logs.readsOfCase(actor, caseKey, page);
  }
}
