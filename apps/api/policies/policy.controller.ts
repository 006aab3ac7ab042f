import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PolicyListAnswer,
  policyListSchema,
  policyQuerySchema,
  type PolicyVersionAnswer,
  policyVersionSchema,
} from '#libs/contracts/http';
import type { z } from 'zod';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { PolicyReadingService } from './policy-reading.service.js';

type PolicyQuery = z.infer<typeof policyQuerySchema>;

@ApiTags('policies')
@Controller('api/v1/policies')
export class PolicyController {
  constructor(private readonly reading: PolicyReadingService) {}

  @Get()
  @Answers(200, policyListSchema)
  @Refuses('validation_failed', 'date_invalid')
  list(@Query({ schema: policyQuerySchema }) { on }: PolicyQuery): Promise<PolicyListAnswer> {
    return this.reading.list(on);
  }

  /** With its budgets and ladders, in the form in which a draft is handed in. */
  @Get('versions/:version')
  @Answers(200, policyVersionSchema)
  @Refuses('validation_failed', 'date_invalid', 'not_found')
  version(
    @Param('version') version: string,
    @Query({ schema: policyQuerySchema }) { on }: PolicyQuery,
  ): Promise<PolicyVersionAnswer> {
    return this.reading.version(version, on);
  }
}
