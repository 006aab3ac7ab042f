/** Who asks for an act on the registry, under which key and from where; and the answer that it is a repeat, if so. */
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
} from '@nestjs/common';
import type { ErrorCode } from '#libs/contracts';
import { registryAnswerSchema } from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { Response } from 'express';
import { ApiProblem } from '../http/api.problem.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { idempotencyKeyOf } from '../http/idempotency-key.decorator.js';
import type { ApiRequest } from '../http/request.types.js';

export interface Caller {
  readonly actor: Actor;
  readonly key: string;
  readonly address: string | null;
  /** Says in a header that the answer is that of an earlier request. */
  markRepeated(): void;
}

export const RegistryCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    if (request.signedIn === undefined) throw new ApiProblem('unauthenticated');
    return {
      actor: request.signedIn.actor,
      key: idempotencyKeyOf(request),
      address: request.ip ?? null,
      markRepeated: () => http.getResponse<Response>().setHeader('Idempotent-Replayed', 'true'),
    };
  },
);

/** An act on the registry, with the refusals that every one of them may meet and those of its own. */
export function ChangesRegistry(status: 200 | 201, ...codes: ErrorCode[]): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    NeedsIdempotencyKey(),
    Answers(status, registryAnswerSchema),
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
