import { createHash } from 'node:crypto';
import type { CaseCommandInput } from '#libs/contracts';

/**
 * Temporal's update id for a command: fixed length, and free of what a client typed. The content is part of it, or the
 * engine would answer other content under the same command id with the first one's outcome.
 */
export function updateIdOf({
  commandId,
  fingerprint,
}: Pick<CaseCommandInput, 'commandId' | 'fingerprint'>): string {
  return createHash('sha256')
    .update(JSON.stringify([commandId, fingerprint]))
    .digest('hex');
}
