/**
 * Receives one multipart file, field `file`, onto the disk and under a bound, so that uploads cost no memory. A file
 * beyond the bound is answered with the code of what was to be uploaded.
 */
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  mixin,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import type { ErrorCode } from '#libs/contracts';
import multer, { MulterError } from 'multer';
import type { Response } from 'express';
import { finalize, type Observable } from 'rxjs';
import { rm } from 'node:fs/promises';
import { ApiProblem } from './api.problem.js';
import type { ApiRequest } from './request.types.js';
import { UploadFolder } from './upload-folder.js';

/** What multer's disk storage says of a file. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  /** As the caller named it; not safe. */
  readonly originalname: string;
}

export interface UploadBounds {
  readonly maximumMegabytes: number;
  readonly tooLarge: ErrorCode;
  /** The answer where no file was sent, or an empty one. */
  readonly missing: ErrorCode;
}

const MEGABYTE = 1024 * 1024;

export function UploadedInto({
  maximumMegabytes,
  tooLarge,
  missing,
}: UploadBounds): Type<NestInterceptor> {
  @Injectable()
  class UploadInterceptor implements NestInterceptor {
    private readonly receive;

    constructor(folder: UploadFolder) {
      this.receive = multer({
        dest: folder.path,
        defParamCharset: 'utf8',
        limits: { fileSize: maximumMegabytes * MEGABYTE, files: 1, fields: 10, fieldSize: 10_000 },
      }).single('file');
    }

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const http = context.switchToHttp();
      const request = http.getRequest<ApiRequest>();
      await this.received(request, http.getResponse<Response>());
      const { file } = request;
      if (file === undefined) throw new ApiProblem(missing, ['file']);
      const { path, size } = file;
      if (size === 0) {
        await rm(path, { force: true });
        throw new ApiProblem(missing, ['file']);
      }
      // Whatever comes of the request: what was worth keeping has been moved away by then.
      return next.handle().pipe(finalize(() => void rm(path, { force: true })));
    }

    private received(request: ApiRequest, response: Response): Promise<void> {
      return new Promise((resolve, reject) => {
        this.receive(request, response, (fault: unknown) => {
          if (fault === undefined || fault === null) resolve();
          else reject(problemOfUpload(fault));
        });
      });
    }
  }

  function problemOfUpload(fault: unknown): Error {
    if (!(fault instanceof MulterError)) {
      if (!(fault instanceof Error)) return new Error('upload');
      // The disk's faults carry a code; the form parser's own ("Malformed part header") carry none.
      return 'code' in fault ? fault : new ApiProblem('validation_failed', ['file']);
    }
    return fault.code === 'LIMIT_FILE_SIZE'
      ? new ApiProblem(tooLarge, ['file'], { maximumMegabytes })
      : new ApiProblem('validation_failed', [fault.field ?? 'file']);
  }

  return mixin(UploadInterceptor);
}
