import {
  Controller,
  Get,
  Param,
  Post,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  type CommandAnswer,
  commandAnswerSchema,
  type EvidenceListAnswer,
  evidenceListSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { Response } from 'express';
import { CurrentActor } from '../access/actor.decorator.js';
import { MovesFiles } from '../access/rate-limit.guard.js';
import { WRITE_CODES } from '../cases/write-codes.js';
import { attachmentHeader } from '../http/attachment.js';
import {
  Answers,
  AnswersFile,
  FILE_BODY,
  NeedsIdempotencyKey,
  Refuses,
} from '../http/documented.decorator.js';
import { IdempotencyKey } from '../http/idempotency-key.decorator.js';
import { type ReceivedFile, UploadedInto } from '../http/upload.interceptor.js';
import { EVIDENCE_MEDIA_TYPES } from './evidence-file.policy.js';
import { EvidenceService } from './evidence.service.js';

const Upload = UploadedInto({
  maximumMegabytes: 20,
  tooLarge: 'evidence_too_large',
  missing: 'evidence_empty',
});

@ApiTags('evidence')
@Controller('api/v1/cases/:caseKey/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post()
  @MovesFiles()
  @UseInterceptors(Upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @NeedsIdempotencyKey()
  @Answers(201, commandAnswerSchema)
  @Refuses(
    'unknown_case',
    'evidence_too_large',
    'evidence_type_refused',
    'evidence_unsafe',
    'evidence_empty',
    ...WRITE_CODES,
  )
  async add(
    @CurrentActor() actor: Actor,
    @Param('caseKey') caseKey: string,
    @IdempotencyKey() key: string,
    @UploadedFile() file: ReceivedFile,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    const { answer, repeated } = await this.evidence.add(actor, caseKey, file, key);
    if (repeated) response.setHeader('Idempotent-Replayed', 'true');
    return answer;
  }

  @Get()
  @Answers(200, evidenceListSchema)
  @Refuses('unknown_case')
  async list(
    @CurrentActor() actor: Actor,
    @Param('caseKey') caseKey: string,
  ): Promise<EvidenceListAnswer> {
    return { items: await this.evidence.list(actor, caseKey) };
  }

  /** Always a download: a browser must never run what somebody uploaded. */
  @Get(':evidenceId')
  @AnswersFile(...EVIDENCE_MEDIA_TYPES)
  @Refuses('unknown_case', 'not_found')
  async download(
    @CurrentActor() actor: Actor,
    @Param('caseKey') caseKey: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<StreamableFile> {
    const { item, stream, sizeBytes } = await this.evidence.open(actor, caseKey, evidenceId);
    return new StreamableFile(stream, {
      type: item.mediaType,
      length: sizeBytes,
      disposition: attachmentHeader(item.fileName),
    });
  }
}
