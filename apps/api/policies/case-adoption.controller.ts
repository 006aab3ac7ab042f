import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AdoptionQuery,
  adoptionQuerySchema,
  type CaseAdoptionPreview,
  caseAdoptionPreviewSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { CaseAdoptionService } from './case-adoption.service.js';

@ApiTags('policies')
@Controller('api/v1/cases')
export class CaseAdoptionController {
  constructor(private readonly adoption: CaseAdoptionService) {}

  /** What the command `adoptPolicy` would do, for those who may give it; changes nothing. */
  @Get(':caseKey/policy-adoption')
  @Answers(200, caseAdoptionPreviewSchema)
  @Refuses(
    'validation_failed',
    'unknown_case',
    'unknown_policy',
    'wrong_state',
    'not_permitted',
    'outside_scope',
    'policy_unchanged',
  )
  preview(
    @CurrentActor() actor: Actor,
    @Param('caseKey') caseKey: string,
    @Query({ schema: adoptionQuerySchema }) query: AdoptionQuery,
  ): Promise<CaseAdoptionPreview> {
    return this.adoption.preview(actor, caseKey, query);
  }
}
