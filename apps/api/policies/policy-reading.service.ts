/** Approved policies, for everybody who is signed in: people live by them. Drafts are the office's own. */
import { Injectable } from '@nestjs/common';
import type {
  PolicyCheckAnswer,
  PolicyDraftAnswer,
  PolicyDraftListAnswer,
  PolicyListAnswer,
  PolicyVersionAnswer,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { type PolicyDraft, PolicyDrafts, PolicyList } from '#libs/persistence';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { dayOf } from '../organisation/day-of.js';
import { isDraftId } from './draft-id.policy.js';
import {
  draftAnswerOf,
  draftSummaryOf,
  policyBodyOf,
  versionSummaryOf,
} from './policy-answer.mapper.js';
import { actingIn, POLICY_AUTHORS } from './policy-posts.policy.js';
import { faultsOf, PolicyStandard } from './policy-standard.js';

@Injectable()
export class PolicyReadingService {
  constructor(
    private readonly policies: PolicyList,
    private readonly drafts: PolicyDrafts,
    private readonly standard: PolicyStandard,
    private readonly present: Present,
  ) {}

  async list(asked: string | undefined): Promise<PolicyListAnswer> {
    const on = dayOf(asked, this.present);
    const all = await this.policies.versions();
    return { on, items: all.map((one) => versionSummaryOf(one, all, on)) };
  }

  async version(label: string, asked: string | undefined): Promise<PolicyVersionAnswer> {
    const on = dayOf(asked, this.present);
    const found = await this.policies.find(label);
    if (found === null) throw new ApiProblem('not_found', ['version']);
    const all = await this.policies.versions();
    return {
      ...versionSummaryOf(found.version, all, on),
      policy: policyBodyOf(found.policy),
    };
  }

  async listDrafts(actor: Actor): Promise<PolicyDraftListAnswer> {
    actingIn(POLICY_AUTHORS, actor);
    return { items: (await this.drafts.list()).map(draftSummaryOf) };
  }

  async draft(actor: Actor, draftId: string): Promise<PolicyDraftAnswer> {
    return draftAnswerOf(await this.findDraft(actor, draftId));
  }

  async check(actor: Actor, draftId: string): Promise<PolicyCheckAnswer> {
    const { policy } = await this.findDraft(actor, draftId);
    const faults = faultsOf(policy, await this.standard.today());
    return { sound: faults.length === 0, faults: [...faults] };
  }

  private async findDraft(actor: Actor, draftId: string): Promise<PolicyDraft> {
    actingIn(POLICY_AUTHORS, actor);
    const draft = isDraftId(draftId) ? await this.drafts.find(draftId) : null;
    if (draft === null) throw new ApiProblem('unknown_policy_draft', ['draftId']);
    return draft;
  }
}
