/**
 * Proves one case from the record alone (design invariant 6): its chain of hashes, and that its row is what its history
 * folds to. Works on the database, without the services whose word is being checked.
 */
import { canonicalJson, type CaseState, evolve } from '#libs/domain';
import type { CaseRecord } from '#libs/persistence';

export type CaseProof =
  | { readonly ok: true; readonly events: number; readonly head: string }
  | { readonly ok: false; readonly reason: string };

const PAGE = 500;

/** null when the record does not know the case. */
export async function proveCase(record: CaseRecord, caseId: string): Promise<CaseProof | null> {
  const chain = await record.verifyChain(caseId);
  const snapshot = await record.loadCase(caseId);
  if (chain === null || snapshot === null) return null;
  if (!chain.ok) return { ok: false, reason: `${chain.reason} at event ${chain.atSequence}` };
  const folded = await foldUntil(record, caseId, snapshot.sequence);
  if (folded === null || comparable(folded) !== comparable(snapshot)) {
    return { ok: false, reason: `snapshot_differs at event ${snapshot.sequence}` };
  }
  return { ok: true, events: chain.count, head: chain.head };
}

/** A count that snapshots from before it was kept lack; the history that it counts is compared all the same. */
function comparable({ suspensionsApproved: _counted, ...state }: CaseState): string {
  return canonicalJson(state);
}

/** Up to the snapshot's own event: commands that are stored meanwhile are no difference. */
async function foldUntil(
  record: CaseRecord,
  caseId: string,
  sequence: number,
): Promise<CaseState | null> {
  let state: CaseState | null = null;
  for (let after = 0; after < sequence; after += PAGE) {
    const events = await record.history(caseId, after, Math.min(PAGE, sequence - after));
    for (const event of events) state = evolve(state, event);
  }
  return state;
}
