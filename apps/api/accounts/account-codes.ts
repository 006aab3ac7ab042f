/** Codes that many routes of accounts share. */
import type { ErrorCode } from '#libs/contracts';

export const OWN_CODES = [
  'token_not_accepted',
  'request_forged',
  'second_factor_required',
  'password_change_required',
  'second_factor_enrolment_required',
] as const satisfies readonly ErrorCode[];

export const WRITE_KEY_CODES = [
  'validation_failed',
  'idempotency_key_required',
  'idempotency_key_invalid',
  'idempotency_key_reused',
] as const satisfies readonly ErrorCode[];

export const PROOF_CODES = [
  'current_password_wrong',
  'second_factor_wrong',
  'account_locked',
] as const satisfies readonly ErrorCode[];

export const PASSWORD_CODES = [
  'password_too_short',
  'password_too_common',
  'password_guessable',
  'password_too_plain',
  'password_used_before',
] as const satisfies readonly ErrorCode[];
