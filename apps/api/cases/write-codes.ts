import type { ErrorCode } from '#libs/contracts';
import { REFUSAL_CODES } from '#libs/domain';

/** What every command on a case may be answered instead of its outcome. */
export const WRITE_CODES: readonly ErrorCode[] = [
  'validation_failed',
  'idempotency_key_required',
  'idempotency_key_invalid',
  'idempotency_key_reused',
  'request_forged',
  'unknown_unit',
  'unknown_person',
  'unknown_policy',
  'policy_not_effective',
  // The service says `unknown_case` in its place.
  ...REFUSAL_CODES.filter((code) => code !== 'not_in_circle'),
];
