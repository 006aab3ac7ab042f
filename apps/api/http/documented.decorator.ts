/** `@Answers(schema)` and `@Refuses(...codes)`: what a route may answer, for OpenAPI. */
import { applyDecorators } from '@nestjs/common';
import { type ApiBodyOptions, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { type ErrorCode, errorResponsesOf, PROBLEM_MEDIA_TYPE } from '#libs/contracts';
import { PROBLEM_SCHEMA_REF } from './openapi.converter.js';
import type { z } from 'zod';

type RouteDecorator = MethodDecorator & ClassDecorator;

export function Answers(status: number, schema: z.ZodType, description = ''): RouteDecorator {
  return ApiResponse({ status, standardSchema: schema, description });
}

/** Accepted, and there is nothing to say. */
export function AnswersNothing(): RouteDecorator {
  return ApiResponse({ status: 204, description: '' });
}

/** A file, as one of these media types. */
export function AnswersFile(...mediaTypes: readonly string[]): RouteDecorator {
  const file = { schema: { type: 'string', format: 'binary' } } as const;
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, file]));
  return ApiResponse({ status: 200, description: '', content });
}

/** What every route may answer, whatever it does; a malformed address or header is refused on any of them. */
const ANYWHERE: readonly ErrorCode[] = [
  'validation_failed',
  'unauthenticated',
  'rate_limited',
  'service_unavailable',
];

export function Refuses(...codes: ErrorCode[]): RouteDecorator {
  const responses = errorResponsesOf([...new Set<ErrorCode>([...ANYWHERE, ...codes])]);
  return applyDecorators(
    ...responses.map(({ status, description, examples }) =>
      ApiResponse({
        status,
        description,
        content: {
          [PROBLEM_MEDIA_TYPE]: { schema: { $ref: PROBLEM_SCHEMA_REF }, examples: { ...examples } },
        },
      }),
    ),
  );
}

/** For writes; says what the header is in OpenAPI. */
export function NeedsIdempotencyKey(): RouteDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'The same key with the same content is done once; with other content it is refused.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{1,100}$' },
    }),
  );
}

/** One multipart file in the field `file`. */
export const FILE_BODY: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
};
