/**
 * Faults of the record as Temporal failures: what may pass is retried, what can never be stored is not. The database's
 * own words stay out, since they quote the values of rows.
 */
import { ApplicationFailure } from '@temporalio/common';
import {
  constraintOf,
  databaseCodeOf,
  isDatabaseAway,
  isRefusedByDatabase,
} from '#libs/persistence';

export function failureOf(fault: unknown): ApplicationFailure {
  if (fault instanceof ApplicationFailure) return fault;
  const code = databaseCodeOf(fault);
  if (isDatabaseAway(fault)) {
    return ApplicationFailure.retryable(
      `the record cannot be reached (${code ?? 'no connection'})`,
      'RecordAway',
    );
  }
  if (isRefusedByDatabase(fault)) {
    const constraint = constraintOf(fault) ?? 'no named constraint';
    return ApplicationFailure.nonRetryable(
      `the record refuses the events (${code ?? ''}, ${constraint})`,
      'RecordRefused',
    );
  }
  if (fault instanceof TypeError || fault instanceof RangeError) {
    return ApplicationFailure.nonRetryable(
      `the events cannot be recorded: ${fault.message}`,
      'RecordRefused',
    );
  }
  return ApplicationFailure.retryable(
    `recording failed (${code ?? nameOf(fault)})`,
    'RecordFailed',
  );
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}
