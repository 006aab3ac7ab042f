/** Turns whatever was thrown into a code of the catalogue. What nobody foresaw is `internal_error` and says no more. */
import { HttpException } from '@nestjs/common';
import type { ErrorCode } from '#libs/contracts';
import type { Refusal } from '#libs/domain';

import { AccountRefused } from '#libs/identity';
import { isDatabaseAway } from '#libs/persistence';
import { CaseRefused, CommandIdReused, EngineUnavailable } from '#libs/temporal';
import { ApiProblem } from './api.problem.js';

const CODES_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'validation_failed',
  401: 'unauthenticated',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'validation_failed',
  429: 'rate_limited',
};

export function problemOfFault(fault: unknown): ApiProblem {
  if (fault instanceof ApiProblem) return fault;
  if (fault instanceof CaseRefused) return problemOfRefusal(fault.refusal);
  if (fault instanceof AccountRefused) {
    return new ApiProblem(fault.code, fault.fields, fault.details);
  }
  if (fault instanceof CommandIdReused) return new ApiProblem('idempotency_key_reused');
  if (fault instanceof EngineUnavailable || isDatabaseAway(fault)) {
    return new ApiProblem('service_unavailable');
  }
  if (isApplicationFailure(fault, 'LedgerFork')) return new ApiProblem('record_inconsistent');
  return new ApiProblem(CODES_BY_STATUS[statusOf(fault) ?? 500] ?? 'internal_error');
}

/** A case that is hidden from the person is answered like one that does not exist. */
function problemOfRefusal(refusal: Refusal): ApiProblem {
  return refusal.code === 'not_in_circle'
    ? new ApiProblem('unknown_case')
    : ApiProblem.ofRefusal(refusal);
}

/** The framework's exceptions and those of the body parser both carry a status. */
function statusOf(fault: unknown): number | undefined {
  if (fault instanceof HttpException) return fault.getStatus();
  if (!(fault instanceof Error) || !('status' in fault)) return undefined;
  return typeof fault.status === 'number' ? fault.status : undefined;
}

function isApplicationFailure(fault: unknown, type: string): boolean {
  return fault instanceof Error && 'type' in fault && fault.type === type;
}
