import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type PolicyPreview,
  type PolicyPreviewRequest,
  policyPreviewRequestSchema,
  policyPreviewSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { CurrentActor } from '../access/actor.decorator.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { PolicyPreviewService } from './policy-preview.service.js';

@ApiTags('policies')
@Controller('api/v1/policies')
export class PolicyPreviewController {
  constructor(private readonly previews: PolicyPreviewService) {}

  /** A question with a long text, hence POST: nothing is written, and no key is needed to ask it again. */
  @Post('preview')
  @HttpCode(200)
  @Answers(200, policyPreviewSchema)
  @Refuses(
    'request_forged',
    'not_permitted',
    'unknown_unit',
    'date_invalid',
    'draft_unsound',
    'preview_too_large',
    'payload_too_large',
  )
  preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: policyPreviewRequestSchema }) request: PolicyPreviewRequest,
  ): Promise<PolicyPreview> {
    return this.previews.preview(actor, request);
  }
}
