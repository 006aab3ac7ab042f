/**
 * Failures with their message and stack trace inside a payload, so that the codec encrypts them too; by default both
 * stand in the history in clear. Loaded by path: by clients and workers, and into the workflow bundle. CommonJS,
 * because the SDK takes it by `require`.
 */
import { DefaultFailureConverter } from '@temporalio/common';

export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
