/**
 * Refuses characters that the record cannot keep, wherever a request has them: NUL, and halves of characters (lone
 * surrogates). PostgreSQL takes neither in text or JSON, and a request would end as a fault of ours instead of theirs.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiProblem } from './api.problem.js';
import type { ApiRequest } from './request.types.js';

const NOT_KEPT = /[\0\p{Surrogate}]/u;

@Injectable()
export class PlainTextGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const parts: readonly unknown[] = [request.params, request.query, request.body];
    const fields = parts.flatMap(unkeptFields);
    if (fields.length === 0) return true;
    throw new ApiProblem('validation_failed', [...new Set(fields)]);
  }
}

/** Paths of the texts at fault, such as `assistingUnitIds.0`. A stack of our own: bodies may be nested very deeply. */
export function unkeptFields(part: unknown): string[] {
  const fields: string[] = [];
  const waiting: { readonly value: unknown; readonly path: string }[] = [{ value: part, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && NOT_KEPT.test(value)) fields.push(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      waiting.push({ value: member, path: path === '' ? name : `${path}.${name}` });
    }
  }
  return fields;
}
