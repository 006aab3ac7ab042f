import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '#libs/contracts';
import {
  type AdoptionItemPage,
  adoptionItemPageSchema,
  type AdoptionItemQuery,
  adoptionItemQuerySchema,
  type PolicyAdoptionAnswer,
  policyAdoptionSchema,
  type ProposeAdoption,
  proposeAdoptionSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { type Caller, RegistryCaller } from '../organisation/registry-caller.decorator.js';
import { AdoptionPreviewing } from './adoption-previewing.service.js';
import { BulkAdoptionService } from './bulk-adoption.service.js';

/** Progress and cancelling are those of every batch: `/batches/{batchId}`. */
@ApiTags('policies')
@Controller('api/v1/policy-adoptions')
export class BulkAdoptionController {
  constructor(
    private readonly adoptions: BulkAdoptionService,
    private readonly previewing: AdoptionPreviewing,
  ) {}

  /** Takes those of the cases that the proposer may read, with what would become of each; nothing moves yet. */
  @Post()
  @ChangesAdoptions(
    201,
    'text_required',
    'unknown_policy',
    'unknown_unit',
    'batch_empty',
    'idempotency_key_reused',
  )
  propose(
    @RegistryCaller() caller: Caller,
    @Body({ schema: proposeAdoptionSchema }) body: ProposeAdoption,
  ): Promise<PolicyAdoptionAnswer> {
    return this.adoptions.propose(caller, body);
  }

  @Get(':batchId')
  @Answers(200, policyAdoptionSchema)
  @Refuses('not_permitted', 'unknown_batch')
  read(
    @CurrentActor() actor: Actor,
    @Param('batchId', ParseUUIDPipe) batchId: string,
  ): Promise<PolicyAdoptionAnswer> {
    return this.adoptions.read(actor, batchId);
  }

  /** In the order of the ledger, as it was when it was proposed; only cases that the reader may read. */
  @Get(':batchId/items')
  @Answers(200, adoptionItemPageSchema)
  @Refuses('cursor_invalid', 'not_permitted', 'unknown_batch')
  async items(
    @CurrentActor() actor: Actor,
    @Param('batchId', ParseUUIDPipe) batchId: string,
    @Query({ schema: adoptionItemQuerySchema }) query: AdoptionItemQuery,
  ): Promise<AdoptionItemPage> {
    await this.adoptions.read(actor, batchId);
    return this.previewing.page(actor, batchId, query);
  }

  /** By somebody else than the proposer; the cases then adopt the version one after the other. */
  @Post(':batchId/approve')
  @ChangesAdoptions(
    200,
    'unknown_batch',
    'unknown_policy',
    'policy_not_effective',
    'adoption_not_previewed',
    'batch_own_proposal',
    'batch_not_proposed',
  )
  approve(
    @RegistryCaller() caller: Caller,
    @Param('batchId', ParseUUIDPipe) batchId: string,
  ): Promise<PolicyAdoptionAnswer> {
    return this.adoptions.approve(caller, batchId);
  }
}

function ChangesAdoptions(status: 200 | 201, ...codes: ErrorCode[]): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    NeedsIdempotencyKey(),
    Answers(status, policyAdoptionSchema),
    Refuses(
      'validation_failed',
      'idempotency_key_required',
      'idempotency_key_invalid',
      'request_forged',
      'not_permitted',
      ...codes,
    ),
  );
}
