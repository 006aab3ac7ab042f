import { createHash } from 'node:crypto';

/** Temporal's update id for a command id: fixed length, and free of what a client typed. */
export function updateIdOf(commandId: string): string {
  return createHash('sha256').update(commandId).digest('hex');
}
