/** What the routes of both kinds of calendar papers may answer. */
import { applyDecorators, HttpCode, type PipeTransform } from '@nestjs/common';
import { calendarDraftSchema, calendarEffectsSchema, putInForceSchema } from '#libs/contracts/http';
import { ApiProblem } from '../http/api.problem.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';

const WRITTEN = [
  'idempotency_key_required',
  'idempotency_key_invalid',
  'request_forged',
  'not_permitted',
  'calendar_paper_refused',
  'local_rest_not_in_force',
] as const;

/** Shown or kept as a draft: the preview is the same. */
export function DraftsPaper(): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    NeedsIdempotencyKey(),
    Answers(200, calendarDraftSchema),
    Refuses(...WRITTEN, 'idempotency_key_reused', 'workbook_unreadable', 'payload_too_large'),
  );
}

export function PutsInForce(): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    NeedsIdempotencyKey(),
    Answers(200, putInForceSchema),
    Refuses(
      ...WRITTEN,
      'not_found',
      'calendar_unchanged',
      'calendar_paper_in_force',
      'calendar_paper_own',
    ),
  );
}

export function ListsEffects(): MethodDecorator {
  return applyDecorators(
    Answers(200, calendarEffectsSchema),
    Refuses('not_found', 'cursor_invalid', 'calendar_paper_refused'),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no id names no paper. */
export const PaperId: PipeTransform<string, string> = {
  transform(given) {
    if (!UUID.test(given)) throw new ApiProblem('not_found');
    return given;
  },
};
