/** An expected "no" to an act on the registry: a value with a code of the catalogue, like the domain's refusals. */
import type { ErrorCode, ErrorDetails } from '#libs/contracts';

export interface RegistryRefusal {
  readonly code: ErrorCode;
  /** Names of the fields at fault, as the caller spelled them. */
  readonly fields: readonly string[];
  readonly details: ErrorDetails;
}

export type Judged<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: RegistryRefusal };

export function granted<T>(value: T): Judged<T> {
  return { ok: true, value };
}

export function refused<T>(
  code: ErrorCode,
  fields: readonly string[] = [],
  details: ErrorDetails = {},
): Judged<T> {
  return { ok: false, refusal: { code, fields, details } };
}
