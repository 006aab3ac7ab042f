/**
 * A payload that no configured key opens. Trying again does not help until an operator acts (docs/runbook.md), but the
 * engine does try again: a worker that was started without a key must delay a case, never end it.
 */
export class PayloadUnreadable extends Error {
  /** `reason` says what an operator has to know; never a part of the payload. */
  constructor(
    readonly keyId: string,
    reason: string,
  ) {
    super(`a payload under the key "${keyId}" cannot be read: ${reason}`);
    this.name = 'PayloadUnreadable';
  }
}
