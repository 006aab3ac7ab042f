/** Policies as the record keeps them: approved versions and drafts; see migration 21. */
import type { ActorStamp, EffectivePeriod, Instant, LocalDate, Policy } from '#libs/domain';

export type PolicyDraftState = 'open' | 'approved' | 'discarded';

/** All null: the version came with a release. */
export interface PolicyVersion extends EffectivePeriod {
  readonly draftId: string | null;
  readonly draftedBy: ActorStamp | null;
  readonly approvedBy: ActorStamp | null;
  readonly approvedAt: Instant | null;
}

export interface PolicyDraft {
  readonly draftId: string;
  readonly policy: Policy;
  /** Wished for by its author; null: as the approver decides. */
  readonly effectiveFrom: LocalDate | null;
  readonly note: string;
  readonly revision: number;
  readonly state: PolicyDraftState;
  readonly madeBy: ActorStamp;
  readonly madeAt: Instant;
  readonly changedBy: ActorStamp;
  readonly changedAt: Instant;
  /** Everybody who wrote in it. */
  readonly authorIds: readonly string[];
  readonly endedBy: ActorStamp | null;
  readonly endedAt: Instant | null;
}

/** What an author writes. */
export type PolicyDraftContent = Pick<PolicyDraft, 'policy' | 'effectiveFrom' | 'note'>;
