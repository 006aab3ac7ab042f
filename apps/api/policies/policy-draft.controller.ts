import { applyDecorators, Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '#libs/contracts';
import {
  type ApprovePolicyDraft,
  approvePolicyDraftSchema,
  type CreatePolicyDraft,
  createPolicyDraftSchema,
  type PolicyCheckAnswer,
  policyCheckSchema,
  type PolicyDraftAnswer,
  type PolicyDraftListAnswer,
  policyDraftListSchema,
  policyDraftSchema,
  type ReplacePolicyDraft,
  replacePolicyDraftSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { type Caller, RegistryCaller } from '../organisation/registry-caller.decorator.js';
import { PolicyDraftService } from './policy-draft.service.js';
import { PolicyReadingService } from './policy-reading.service.js';

@ApiTags('policies')
@Controller('api/v1/policies/drafts')
export class PolicyDraftController {
  constructor(
    private readonly drafts: PolicyDraftService,
    private readonly reading: PolicyReadingService,
  ) {}

  @Get()
  @Answers(200, policyDraftListSchema)
  @Refuses('not_permitted')
  list(@CurrentActor() actor: Actor): Promise<PolicyDraftListAnswer> {
    return this.reading.listDrafts(actor);
  }

  @Get(':draftId')
  @Answers(200, policyDraftSchema)
  @Refuses('not_permitted', 'unknown_policy_draft')
  draft(
    @CurrentActor() actor: Actor,
    @Param('draftId') draftId: string,
  ): Promise<PolicyDraftAnswer> {
    return this.reading.draft(actor, draftId);
  }

  /** Whether it could be approved; changes nothing. */
  @Post(':draftId/check')
  @HttpCode(200)
  @Answers(200, policyCheckSchema)
  @Refuses('not_permitted', 'unknown_policy_draft', 'request_forged')
  check(
    @CurrentActor() actor: Actor,
    @Param('draftId') draftId: string,
  ): Promise<PolicyCheckAnswer> {
    return this.reading.check(actor, draftId);
  }

  @Post()
  @ChangesDrafts(201, 'date_invalid', 'policy_version_taken')
  create(
    @RegistryCaller() caller: Caller,
    @Body({ schema: createPolicyDraftSchema }) body: CreatePolicyDraft,
  ): Promise<PolicyDraftAnswer> {
    return this.drafts.create(caller, body);
  }

  @Put(':draftId')
  @ChangesDrafts(
    200,
    'unknown_policy_draft',
    'policy_draft_ended',
    'policy_draft_changed',
    'date_invalid',
    'policy_version_taken',
  )
  replace(
    @RegistryCaller() caller: Caller,
    @Param('draftId') draftId: string,
    @Body({ schema: replacePolicyDraftSchema }) body: ReplacePolicyDraft,
  ): Promise<PolicyDraftAnswer> {
    return this.drafts.replace(caller, draftId, body);
  }

  @Post(':draftId/discard')
  @ChangesDrafts(200, 'unknown_policy_draft', 'policy_draft_ended')
  discard(
    @RegistryCaller() caller: Caller,
    @Param('draftId') draftId: string,
  ): Promise<PolicyDraftAnswer> {
    return this.drafts.discard(caller, draftId);
  }

  /** Makes it a version for ever, by somebody who did not write in it. */
  @Post(':draftId/approve')
  @ChangesDrafts(
    200,
    'unknown_policy_draft',
    'policy_draft_ended',
    'policy_draft_changed',
    'own_policy_draft',
    'date_invalid',
    'policy_effective_in_the_past',
    'policy_version_taken',
    'policy_unsound',
  )
  approve(
    @RegistryCaller() caller: Caller,
    @Param('draftId') draftId: string,
    @Body({ schema: approvePolicyDraftSchema }) body: ApprovePolicyDraft,
  ): Promise<PolicyDraftAnswer> {
    return this.drafts.approve(caller, draftId, body);
  }
}

/** A write to a draft, with the refusals that every one of them may meet and those of its own. */
function ChangesDrafts(status: 200 | 201, ...codes: ErrorCode[]): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    NeedsIdempotencyKey(),
    Answers(status, policyDraftSchema),
    Refuses(
      'validation_failed',
      'idempotency_key_required',
      'idempotency_key_invalid',
      'idempotency_key_reused',
      'request_forged',
      'not_permitted',
      ...codes,
    ),
  );
}
