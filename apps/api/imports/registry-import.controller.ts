import { Controller, HttpCode, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  importQuerySchema,
  type RegistryImportReport,
  registryImportReportSchema,
} from '#libs/contracts/http';
import type { z } from 'zod';
import { Answers, FILE_BODY, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { type ReceivedFile, UploadedInto } from '../http/upload.interceptor.js';
import { type Caller, RegistryCaller } from '../organisation/registry-caller.decorator.js';
import { RegistryImportService } from './registry-import.service.js';

const Upload = UploadedInto({
  maximumMegabytes: 5,
  tooLarge: 'payload_too_large',
  missing: 'validation_failed',
});

@ApiTags('imports')
@Controller('api/v1/imports/registry')
export class RegistryImportController {
  constructor(private readonly imports: RegistryImportService) {}

  /** The system administrator's sending enters units, posts and people, the security administrator's the appointments. */
  @Post()
  @HttpCode(200)
  @UseInterceptors(Upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @NeedsIdempotencyKey()
  @Answers(200, registryImportReportSchema)
  @Refuses(
    'validation_failed',
    'idempotency_key_required',
    'idempotency_key_invalid',
    'idempotency_key_reused',
    'request_forged',
    'not_permitted',
    'workbook_unreadable',
    'payload_too_large',
  )
  take(
    @RegistryCaller() caller: Caller,
    @Query({ schema: importQuerySchema }) { dryRun }: z.infer<typeof importQuerySchema>,
    @UploadedFile() file: ReceivedFile,
  ): Promise<RegistryImportReport> {
    return this.imports.take(caller, file.path, dryRun);
  }
}
