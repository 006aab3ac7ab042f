/**
 * Names a mail after what it is for, so that every try has the same Message-ID and a receiving server, or our own
 * record, can tell a repeat from a second mail.
 */
import { createHash } from 'node:crypto';
import { v5 as uuidOf } from 'uuid';

const DELIVERY_NAMESPACE = '6f9f4c1e-0c53-4d8e-9a55-2f6a2a1f7b10';

export interface MailIdentity {
  readonly personId: string;
  readonly kind: 'digest' | 'urgent';
  /** All notices that the mail was asked for, stale ones included; their order does not matter. */
  readonly noticeIds: readonly string[];
}

/** `<sha256@domain>`, of person, kind and the sorted notice ids. */
export function messageIdOf({ personId, kind, noticeIds }: MailIdentity, domain: string): string {
  const named = JSON.stringify([personId, kind, [...new Set(noticeIds)].sort()]);
  return `<${createHash('sha256').update(named).digest('hex')}@${domain}>`;
}

/** Key of the delivery's row: a repeat meets the row of its first success. */
export function deliveryIdOf(messageId: string): string {
  return uuidOf(messageId, DELIVERY_NAMESPACE);
}
