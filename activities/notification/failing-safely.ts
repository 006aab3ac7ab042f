/**
 * What an activity's fault may tell: it is written into Temporal's history, which is not encrypted for failures, and
 * drivers repeat values and addresses in their messages. The kind of fault goes out, the rest stays here.
 */
import { ApplicationFailure } from '@temporalio/common';
import { TemporaryChannelFault } from '#libs/notification';

export async function failingSafely<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw failureOf(fault);
  }
}

function failureOf(fault: unknown): ApplicationFailure {
  if (fault instanceof TemporaryChannelFault) {
    return ApplicationFailure.retryable(fault.message, fault.name);
  }
  const name = fault instanceof Error ? fault.name : 'UnknownFault';
  const { code } = fault as { code?: unknown };
  const detail = typeof code === 'string' ? ` (${code})` : '';
  return ApplicationFailure.retryable(`notification activity failed: ${name}${detail}`, name);
}
