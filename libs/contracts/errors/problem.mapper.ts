/** The catalogue as problem+json (RFC 9457): the only shape in which this service says no. */
import {
  ERROR_CATALOGUE,
  type ErrorCode,
  type ErrorDetails,
  errorMessage,
} from './error.catalogue.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export interface Problem {
  /** A URI that names the kind of problem. */
  readonly type: string;
  /** In Chinese. */
  readonly title: string;
  readonly titleEn: string;
  readonly status: number;
  /** In Chinese, with the values of this occurrence. */
  readonly detail: string;
  readonly detailEn: string;
  readonly code: ErrorCode;
  /** Names of the fields at fault, as the caller spelled them. */
  readonly fields: readonly string[];
  readonly details: ErrorDetails;
  /** The request's id, as the log has it. */
  readonly instance: string;
}

export interface ProblemOccurrence {
  readonly code: ErrorCode;
  readonly fields?: readonly string[];
  readonly details?: ErrorDetails;
  readonly instance: string;
}

export function problemOf({
  code,
  fields = [],
  details = {},
  instance,
}: ProblemOccurrence): Problem {
  const entry = ERROR_CATALOGUE[code];
  const message = errorMessage(code, details);
  return {
    type: `https://duban.example/problems/${code}`,
    title: entry.zh,
    titleEn: entry.en,
    status: entry.httpStatus,
    detail: message.zh,
    detailEn: message.en,
    code,
    fields,
    details,
    instance,
  };
}
