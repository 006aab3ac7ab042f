/** Checks bodies, queries and parameters against the schema named at the parameter; names the fields at fault. */
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { ApiProblem } from './api.problem.js';

interface Issue {
  readonly path?: readonly unknown[] | undefined;
  readonly keys?: readonly string[];
}

export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => validationProblem(issues),
  });
}

/** For a schema that is known only once the request is read, such as a command's body. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw validationProblem(parsed.error.issues);
  return parsed.data;
}

function validationProblem(issues: readonly Issue[]): ApiProblem {
  return new ApiProblem('validation_failed', [...new Set(issues.flatMap(fieldsOf))]);
}

/** An unknown member is named itself; a fault at the root of the body names no field. */
function fieldsOf({ path = [], keys = [] }: Issue): string[] {
  const at = path.map(segmentName);
  const names = keys.length > 0 ? keys.map((key) => [...at, key]) : [at];
  return names.filter((name) => name.length > 0).map((name) => name.join('.'));
}

function segmentName(segment: unknown): string {
  const isObject = typeof segment === 'object' && segment !== null && 'key' in segment;
  return String(isObject ? segment.key : segment);
}
