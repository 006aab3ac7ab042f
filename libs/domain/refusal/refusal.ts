/**
 * Refusals are values: an expected "no" with a stable code and the fields at fault. Faults are thrown.
 * Messages in Chinese and English, HTTP status and log level stand in the catalogue of libs/contracts.
 */
import type { RefusalCode } from './refusal.codes.js';

export interface Refusal {
  readonly code: RefusalCode;
  /** Names of the fields at fault, as the caller spelled them; empty when none is. */
  readonly fields: readonly string[];
  /** Values for the message's placeholders. */
  readonly details: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refusal(
  code: RefusalCode,
  fields: readonly string[] = [],
  details: Readonly<Record<string, string | number>> = {},
): Refusal {
  return { code, fields, details };
}

export function refuse<T>(
  code: RefusalCode,
  fields: readonly string[] = [],
  details: Readonly<Record<string, string | number>> = {},
): Result<T> {
  return { ok: false, refusal: refusal(code, fields, details) };
}
