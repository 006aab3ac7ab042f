import type {
  PolicyDraftAnswer,
  PolicyDraftListAnswer,
  PolicyListAnswer,
  PolicyVersionAnswer,
} from '#libs/contracts/http';
import { type ActorStamp, type LocalDate, type Policy, policyStatusOn } from '#libs/domain';
import type { PolicyDraft, PolicyVersion } from '#libs/persistence';

type VersionSummary = PolicyListAnswer['items'][number];
type Stamp = NonNullable<VersionSummary['draftedBy']>;

/** `all`: every approved version, which its status depends on. */
export function versionSummaryOf(
  version: PolicyVersion,
  all: readonly PolicyVersion[],
  on: LocalDate,
): VersionSummary {
  return {
    version: version.version,
    status: policyStatusOn(version, all, on),
    effectiveFrom: version.effectiveFrom,
    draftId: version.draftId,
    draftedBy: stampOrNull(version.draftedBy),
    approvedBy: stampOrNull(version.approvedBy),
    approvedAt: version.approvedAt,
  };
}

/** Leaves the service as it is stored: what is read here can be handed in again as the next draft. */
export function policyBodyOf(policy: Policy): PolicyVersionAnswer['policy'] {
  return policy as PolicyVersionAnswer['policy'];
}

export function draftSummaryOf(draft: PolicyDraft): PolicyDraftListAnswer['items'][number] {
  const { draftId, state, revision, effectiveFrom, note, madeAt, changedAt, endedAt } = draft;
  return {
    draftId,
    version: draft.policy.version,
    ...{ state, revision, effectiveFrom, note, madeAt, changedAt, endedAt },
    madeBy: stampAnswerOf(draft.madeBy),
    changedBy: stampAnswerOf(draft.changedBy),
    endedBy: stampOrNull(draft.endedBy),
  };
}

export function draftAnswerOf(draft: PolicyDraft): PolicyDraftAnswer {
  return { ...draftSummaryOf(draft), policy: policyBodyOf(draft.policy) };
}

function stampOrNull(stamp: ActorStamp | null): Stamp | null {
  return stamp && stampAnswerOf(stamp);
}

function stampAnswerOf({ personId, name, postTitle, substituteFor }: ActorStamp): Stamp {
  return { personId, name, postTitle, substituteFor };
}
