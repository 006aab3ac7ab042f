import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';

/** gRPC codes that mean "not now": cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const AWAY_CODES = new Set([1, 4, 8, 10, 14]);

/** True when the call failed because the engine or its workers are away, not because of what was sent. */
export function isEngineAway(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && AWAY_CODES.has(cause.code);
}
