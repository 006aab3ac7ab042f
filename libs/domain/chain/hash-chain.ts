/**
 * The hash chain over a case's history (design invariant 6): every event carries the hash of the one before it, so
 * that an auditor who knows only the last hash can prove that nothing was altered, left out or put in between.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.js';

/** What the first event of every case names as its predecessor. */
export const GENESIS_HASH = hexSha256('督办 Duban case history, genesis 1');

/** What the chain needs of an event; all its other fields are hashed too. */
export interface ChainedEvent {
  readonly caseId: string;
  /** 1, 2, 3 … */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

export type ChainFaultReason =
  'foreign_case' | 'sequence_broken' | 'link_broken' | 'content_altered' | 'head_differs';

export type ChainVerdict =
  | { readonly ok: true; readonly head: string; readonly count: number }
  | {
      readonly ok: false;
      readonly reason: ChainFaultReason;
      /** The sequence number at which the chain should have gone on. */
      readonly atSequence: number;
    };

/** Hex SHA-256 over the predecessor's hash and all fields of the event but `hash` and `previousHash` themselves. */
export function hashEvent(previousHash: string, event: object): string {
  const fields = Object.entries(event).filter(([key]) => key !== 'hash' && key !== 'previousHash');
  return hexSha256(canonicalJson([previousHash, Object.fromEntries(fields)]));
}

/**
 * Checks a whole history from its first event on and stops at the first fault. The end of a history can only be proved
 * complete against a head known from elsewhere (the case's row, the workflow, an evidence package).
 */
export function verifyChain(events: readonly ChainedEvent[], expectedHead?: string): ChainVerdict {
  let head = GENESIS_HASH;
  for (const [index, event] of events.entries()) {
    const atSequence = index + 1;
    const reason = faultOf(event, atSequence, head, events[0]?.caseId);
    if (reason !== null) return { ok: false, reason, atSequence };
    head = event.hash;
  }
  if (expectedHead !== undefined && expectedHead !== head) {
    return { ok: false, reason: 'head_differs', atSequence: events.length + 1 };
  }
  return { ok: true, head, count: events.length };
}

function faultOf(
  event: ChainedEvent,
  sequence: number,
  head: string,
  caseId: string | undefined,
): ChainFaultReason | null {
  if (event.caseId !== caseId) return 'foreign_case';
  if (event.sequence !== sequence) return 'sequence_broken';
  if (event.previousHash !== head) return 'link_broken';
  return hashEvent(head, event) === event.hash ? null : 'content_altered';
}

function hexSha256(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
