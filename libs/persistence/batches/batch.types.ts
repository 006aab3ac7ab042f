/** A bulk change and its items as they are read; see migration 19. */
import type { BatchItemState, BatchState, ItemDetails } from '#libs/contracts';
import type { HeldPost, Instant, PersonName } from '#libs/domain';

/** Who did it, in which post: enough to act on a case in that post later. */
export interface BatchActor extends PersonName {
  readonly post: HeldPost;
}

export interface BatchTotals {
  readonly total: number;
  readonly done: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly failed: number;
}

export interface Batch extends BatchTotals {
  readonly batchId: string;
  /** Key of this entry for paging. */
  readonly arrival: number;
  readonly kind: string;
  readonly title: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly state: BatchState;
  readonly ratePerSecond: number;
  readonly madeBy: BatchActor;
  readonly approvedBy: BatchActor | null;
  readonly cancelledBy: BatchActor | null;
  readonly madeAt: Instant;
  readonly approvedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly failure: string | null;
}

export interface NewBatch {
  readonly batchId: string;
  readonly kind: string;
  readonly title: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly ratePerSecond: number;
  readonly madeBy: BatchActor;
  readonly madeAt: Instant;
}

/** Which cases: a condition on `cases c`, its values from $1 on; null where the kind names them itself. */
export interface CaseCondition {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface BatchItem {
  readonly position: number;
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly confidential: boolean;
  readonly state: BatchItemState;
  readonly outcome: ItemDetails;
  readonly doneAt: Instant | null;
}

export interface PendingItem {
  readonly position: number;
  readonly caseId: string;
}
