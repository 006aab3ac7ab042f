/** Where the Temporal of this spec is. */
import { randomUUID } from 'node:crypto';
import { registerNamespace, startThrowAwayStack } from '#infra/local';

export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
  close(): Promise<void>;
}

export async function openTemporal(): Promise<TemporalPlace> {
  const stack = await startThrowAwayStack(() => undefined);
  const namespace = `mailbox-${randomUUID()}`;
  await registerNamespace(stack.temporalAddress, namespace, 1);
  return { address: stack.temporalAddress, namespace, close: () => stack.stop() };
}
