/**
 * An expected "no" of signing in or of the administration of accounts. Thrown, so that the transaction that it ends is
 * rolled back; the HTTP service answers it with its code.
 */
import type { ErrorCode, ErrorDetails } from '#libs/contracts';

export class AccountRefused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly string[] = [],
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'AccountRefused';
  }
}
