/** `@IdempotencyKey()`: the key under which a write is done once, however often it is sent. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiProblem } from './api.problem.js';
import type { ApiRequest } from './request.types.js';

const KEY = /^[A-Za-z0-9_.:-]{1,100}$/;

export function idempotencyKeyOf(request: Pick<ApiRequest, 'headers'>): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new ApiProblem('idempotency_key_required', ['Idempotency-Key']);
  }
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new ApiProblem('idempotency_key_invalid', ['Idempotency-Key']);
  }
  return key;
}

export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    idempotencyKeyOf(context.switchToHttp().getRequest<ApiRequest>()),
);
