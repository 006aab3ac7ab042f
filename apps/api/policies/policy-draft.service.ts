/**
 * Writes drafts of policies and approves them. What is approved binds every case that is registered from its day on and
 * is never changed again: so it must be sound, be read as it stands, and be approved by somebody who did not write it.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ApprovePolicyDraft,
  CreatePolicyDraft,
  PolicyDraftAnswer,
  ReplacePolicyDraft,
} from '#libs/contracts/http';
import {
  type ActorStamp,
  canonicalJson,
  isLocalDate,
  localDateOf,
  type Policy,
  type PolicyFault,
  type PostRole,
} from '#libs/domain';
import {
  type NewPolicyAct,
  type PolicyDraft,
  type PolicyDraftContent,
  PolicyDrafts,
  type PolicyDraftWriter,
  SecurityLog,
} from '#libs/persistence';
import { v5 as uuidV5 } from 'uuid';
import { commandIdOf } from '../cases/command-identity.policy.js';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import type { Caller } from '../organisation/registry-caller.decorator.js';
import { draftAnswerOf } from './policy-answer.mapper.js';
import { isDraftId } from './draft-id.policy.js';
import { actingIn, POLICY_APPROVERS, POLICY_AUTHORS } from './policy-posts.policy.js';
import { faultsOf, PolicyStandard, type Standard } from './policy-standard.js';

/** To change it would make a repeated request draft a second time. */
const DRAFT_NAMESPACE = '2b7f4c0a-58d3-5f0e-9c41-7d6f3a1be205';
const FAULTS_IN_A_MESSAGE = 5;

type Work = (writer: PolicyDraftWriter, by: ActorStamp) => Promise<string>;

interface Act extends Pick<NewPolicyAct, 'act'> {
  readonly roles: readonly PostRole[];
  readonly sent: unknown;
}

@Injectable()
export class PolicyDraftService {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly standard: PolicyStandard,
    private readonly security: SecurityLog,
    private readonly present: Present,
  ) {}

  create(caller: Caller, body: CreatePolicyDraft): Promise<PolicyDraftAnswer> {
    const draftId = uuidV5(commandIdOf(caller.actor.personId, caller.key), DRAFT_NAMESPACE);
    const content = contentOf(body);
    const act: Act = { act: 'createDraft', roles: POLICY_AUTHORS, sent: body };
    return this.once(caller, act, async (writer) => {
      await mustBeFree(writer, content.policy);
      await writer.create(draftId, content);
      return draftId;
    });
  }

  replace(
    caller: Caller,
    draftId: string,
    { revision, ...body }: ReplacePolicyDraft,
  ): Promise<PolicyDraftAnswer> {
    const content = contentOf(body);
    const sent = { draftId, revision, ...body };
    const act: Act = { act: 'replaceDraft', roles: POLICY_AUTHORS, sent };
    return this.once(caller, act, async (writer) => {
      await openDraft(writer, draftId, revision);
      await mustBeFree(writer, content.policy);
      await writer.replace(draftId, content);
      return draftId;
    });
  }

  discard(caller: Caller, draftId: string): Promise<PolicyDraftAnswer> {
    const act: Act = { act: 'discardDraft', roles: POLICY_AUTHORS, sent: { draftId } };
    return this.once(caller, act, async (writer) => {
      await openDraft(writer, draftId);
      await writer.discard(draftId);
      return draftId;
    });
  }

  async approve(
    caller: Caller,
    draftId: string,
    body: ApprovePolicyDraft,
  ): Promise<PolicyDraftAnswer> {
    const { revision, effectiveFrom } = body;
    const sent = { draftId, ...body };
    const act: Act = { act: 'approveDraft', roles: POLICY_APPROVERS, sent };
    const at = this.present.now();
    // Read before the transaction: acts wait for each other, and each holds a connection meanwhile.
    const standard = await this.standard.today();
    return this.once(caller, act, async (writer, by) => {
      const draft = await openDraft(writer, draftId, revision);
      if (draft.authorIds.includes(by.personId)) throw new ApiProblem('own_policy_draft');
      if (!isLocalDate(effectiveFrom)) throw new ApiProblem('date_invalid', ['effectiveFrom']);
      if (effectiveFrom < localDateOf(at)) {
        throw new ApiProblem('policy_effective_in_the_past', ['effectiveFrom']);
      }
      await mustBeFree(writer, draft.policy);
      mustBeSound(draft.policy, standard);
      await writer.approve(draft, effectiveFrom);
      await this.security.note(
        {
          at,
          kind: 'policyApproved',
          personId: by.personId,
          address: caller.address,
          subject: { kind: 'policy', id: draftId },
          details: { version: draft.policy.version, effectiveFrom },
        },
        writer.within,
      );
      return draftId;
    });
  }

  private async once(
    caller: Caller,
    { act, roles, sent }: Act,
    work: Work,
  ): Promise<PolicyDraftAnswer> {
    const by = actingIn(roles, caller.actor);
    const fingerprint = createHash('sha256').update(canonicalJson({ act, sent })).digest('hex');
    const request = { act, by, at: this.present.now(), key: caller.key, fingerprint };
    const outcome = await this.drafts.once(request, (writer) => work(writer, by));
    if (outcome.kind === 'reused') throw new ApiProblem('idempotency_key_reused');
    if (outcome.kind === 'repeated') caller.markRepeated();
    return draftAnswerOf(outcome.draft);
  }
}

function mustBeSound(policy: Policy, standard: Standard): void {
  const faults = faultsOf(policy, standard);
  if (faults.length === 0) return;
  throw new ApiProblem(
    'policy_unsound',
    faults.map(({ path }) => `policy.${path}`),
    { faults: sentenceOf(faults, 'zh', '；'), faultsEn: sentenceOf(faults, 'en', '; ') },
  );
}

function contentOf({ policy, effectiveFrom, note }: CreatePolicyDraft): PolicyDraftContent {
  if (effectiveFrom !== null && !isLocalDate(effectiveFrom)) {
    throw new ApiProblem('date_invalid', ['effectiveFrom']);
  }
  return { policy: policy as Policy, effectiveFrom, note };
}

/** Without a revision whichever it is at. */
async function openDraft(
  writer: PolicyDraftWriter,
  draftId: string,
  revision?: number,
): Promise<PolicyDraft> {
  const draft = isDraftId(draftId) ? await writer.find(draftId) : null;
  if (draft === null) throw new ApiProblem('unknown_policy_draft', ['draftId']);
  if (draft.state !== 'open') throw new ApiProblem('policy_draft_ended');
  if (revision !== undefined && revision !== draft.revision) {
    throw new ApiProblem('policy_draft_changed', ['revision'], { revision: draft.revision });
  }
  return draft;
}

async function mustBeFree(writer: PolicyDraftWriter, { version }: Policy): Promise<void> {
  if (!(await writer.isTaken(version))) return;
  throw new ApiProblem('policy_version_taken', ['policy.version'], { version });
}

function sentenceOf(faults: readonly PolicyFault[], language: 'zh' | 'en', between: string) {
  const named = faults.slice(0, FAULTS_IN_A_MESSAGE);
  const lines = named.map((fault) => `${fault.path} ${fault[language]}`);
  return lines.join(between);
}
