import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  type ImportProgress,
  importProgressSchema,
  importQuerySchema,
  type ImportReport,
  importReportSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { z } from 'zod';
import { CurrentActor } from '../access/actor.decorator.js';
import { MovesFiles } from '../access/rate-limit.guard.js';
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
import { WORKBOOK_TYPE } from '../http/workbook-type.js';
import { LedgerImportService } from './ledger-import.service.js';

const Upload = UploadedInto({
  maximumMegabytes: 20,
  tooLarge: 'payload_too_large',
  missing: 'validation_failed',
});

@ApiTags('imports')
@Controller('api/v1/imports/ledger')
export class ImportController {
  constructor(private readonly imports: LedgerImportService) {}

  /** Idempotent by the workbook's content: rows that were taken over before are counted as present. */
  @Post()
  @HttpCode(200)
  @MovesFiles()
  @UseInterceptors(Upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @NeedsIdempotencyKey()
  @Answers(200, importReportSchema)
  @Refuses(
    'request_forged',
    'idempotency_key_required',
    'idempotency_key_invalid',
    'not_permitted',
    'workbook_unreadable',
    'payload_too_large',
  )
  take(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() _key: string,
    @Query({ schema: importQuerySchema }) { dryRun }: z.infer<typeof importQuerySchema>,
    @UploadedFile() file: ReceivedFile,
  ): Promise<ImportReport> {
    return this.imports.take(actor, file.path, dryRun);
  }

  @Get(':key')
  @Answers(200, importProgressSchema)
  @Refuses('not_permitted', 'not_found')
  progress(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<ImportProgress> {
    return this.imports.progress(actor, key);
  }

  @Get(':key/marked.xlsx')
  @MovesFiles()
  @AnswersFile(WORKBOOK_TYPE)
  @Refuses('not_permitted', 'not_found')
  async marked(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<StreamableFile> {
    return new StreamableFile(await this.imports.marked(actor, key), {
      type: WORKBOOK_TYPE,
      disposition: attachmentHeader('台账-导入校验结果.xlsx'),
    });
  }
}
