/**
 * What the office does with bulk changes. A change of thousands of cases is proposed by one person and approved by another,
 * of those who approve single changes too; anybody of the office may stop it. The routes of a kind call `propose` and
 * `approve`; reading and cancelling are the same for all kinds.
 */
import {
  type Actor,
  canonicalJson,
  type HeldPost,
  type Instant,
  type PostRole,
} from '#libs/domain';
import { postFor } from '#libs/identity';
import type { Batch, BatchActor, BatchLog, CaseCondition } from '#libs/persistence';
import { type BatchWorkflows, EngineUnavailable } from '#libs/temporal';
import type { ErrorCode } from '#libs/contracts';

const OFFICE: readonly PostRole[] = ['officeStaff', 'deputyDirector', 'officeDirector'];
const APPROVERS: readonly PostRole[] = ['deputyDirector', 'officeDirector'];

export interface BatchProposal {
  /** Made from the person and the Idempotency-Key, so that a proposal sent twice is one. */
  readonly batchId: string;
  /** One of BATCH_KINDS. */
  readonly kind: string;
  /** As people read it (Chinese). */
  readonly title: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Of the cases that the proposer may read; null where the kind names the cases itself. */
  readonly cases: CaseCondition | null;
  /** By default what the configuration says. */
  readonly ratePerSecond?: number;
}

/** `repeated`: it was done by the same person before. */
export type BatchVerdict =
  | { readonly ok: true; readonly batch: Batch; readonly repeated: boolean }
  | { readonly ok: false; readonly code: ErrorCode };

type Deed = 'approve' | 'cancel';

export class BatchOffice {
  constructor(
    private readonly log: BatchLog,
    private readonly workflows: Pick<BatchWorkflows, 'start' | 'tellCancelled'>,
    /** Of batches that say nothing else. */
    private readonly ratePerSecond: number,
  ) {}

  mayRead(actor: Actor): boolean {
    return postFor(actor, OFFICE) !== null;
  }

  /** Refused with `not_permitted`, `batch_empty` or `idempotency_key_reused`. */
  async propose(proposal: BatchProposal, by: Actor, now: Instant): Promise<BatchVerdict> {
    const post = postFor(by, OFFICE);
    if (post === null) return refused('not_permitted');
    const { cases, ratePerSecond = this.ratePerSecond, ...batch } = proposal;
    const made = { ...batch, ratePerSecond, madeBy: actorOf(by, post), madeAt: now };
    const isMade = await this.log.propose(made, cases);
    const stored = await this.log.find(proposal.batchId);
    if (stored === null) return refused('batch_empty');
    return isMade || isSame(stored, proposal)
      ? { ok: true, batch: stored, repeated: !isMade }
      : refused('idempotency_key_reused');
  }

  /**
   * The workflow is started first and waits for the approval to be stored: so that no moment is left at which an approved
   * batch has nobody to work on it. Refused with `not_permitted`, `unknown_batch`, `batch_own_proposal` or
   * `batch_not_proposed`. @throws EngineUnavailable; nothing is approved then.
   */
  async approve(batchId: string, by: Actor, now: Instant): Promise<BatchVerdict> {
    const post = postFor(by, APPROVERS);
    if (post === null) return refused('not_permitted');
    const before = judged('approve', await this.log.find(batchId), by);
    if (before !== null) return before;
    await this.workflows.start({ batchId });
    const isFirst = await this.log.approve(batchId, actorOf(by, post), now);
    // One of an earlier attempt may have given up waiting in this very moment.
    await this.workflows.start({ batchId }).catch(passOver);
    return this.after('approve', batchId, by, isFirst);
  }

  /**
   * Items under way are finished, the rest stays pending for ever; a new batch may take it. Refused with `not_permitted`,
   * `unknown_batch` or `batch_ended`.
   */
  async cancel(batchId: string, by: Actor, now: Instant): Promise<BatchVerdict> {
    const post = postFor(by, OFFICE);
    if (post === null) return refused('not_permitted');
    const before = judged('cancel', await this.log.find(batchId), by);
    if (before !== null) return before;
    const isFirst = await this.log.cancel(batchId, actorOf(by, post), now);
    await this.workflows.tellCancelled(batchId).catch(passOver);
    return this.after('cancel', batchId, by, isFirst);
  }

  /** Somebody else may have been first. */
  private async after(
    deed: Deed,
    batchId: string,
    by: Actor,
    isFirst: boolean,
  ): Promise<BatchVerdict> {
    const batch = await this.log.find(batchId);
    if (isFirst && batch !== null) return { ok: true, batch, repeated: false };
    return judged(deed, batch, by) ?? refused('service_unavailable');
  }
}

/** null: it may be done. */
function judged(deed: Deed, batch: Batch | null, { personId }: Actor): BatchVerdict | null {
  if (batch === null) return refused('unknown_batch');
  const { state, approvedBy, cancelledBy, madeBy } = batch;
  const doer = deed === 'approve' ? approvedBy : cancelledBy;
  if (doer?.personId === personId) return { ok: true, batch, repeated: true };
  if (deed === 'cancel') {
    return state === 'proposed' || state === 'running' ? null : refused('batch_ended');
  }
  if (state !== 'proposed') return refused('batch_not_proposed');
  return madeBy.personId === personId ? refused('batch_own_proposal') : null;
}

/** The record has it: a workflow that runs finds it there, one that is missing is started by the next worker. */
function passOver(fault: unknown): void {
  if (!(fault instanceof EngineUnavailable)) throw fault;
}

function isSame(stored: Batch, { kind, title, parameters }: BatchProposal): boolean {
  const sent = { kind, title, parameters };
  const { kind: storedKind, title: storedTitle, parameters: storedParameters } = stored;
  return (
    canonicalJson(sent) ===
    canonicalJson({ kind: storedKind, title: storedTitle, parameters: storedParameters })
  );
}

function actorOf({ personId, name }: Actor, post: HeldPost): BatchActor {
  return { personId, name, post };
}

function refused(code: ErrorCode): BatchVerdict {
  return { ok: false, code };
}
