/**
 * Bulk adoption of a policy version (批量适用): proposed by one person of the office with what it would do to each case,
 * approved by another, worked off by the batch. Everything that is particular to policies is here; the batch does the rest.
 */
import { Injectable } from '@nestjs/common';
import { BatchOffice, type BatchVerdict } from '#libs/bulk';
import { BATCH_KINDS, type PolicyAdoptionParameters } from '#libs/contracts';
import type {
  LedgerFilterQuery,
  PolicyAdoptionAnswer,
  ProposeAdoption,
} from '#libs/contracts/http';
import { type Actor, type AdoptionChoice, ENDED_STATES } from '#libs/domain';
import { readScopeOf } from '#libs/identity';
import {
  AdoptionPreviews,
  type Batch,
  BatchLog,
  type CaseCondition,
  ledgerCondition,
} from '#libs/persistence';
import { v5 as uuidV5 } from 'uuid';
import { batchAnswerOf } from '../batches/batch.mapper.js';
import { commandIdOf } from '../cases/command-identity.policy.js';
import { DirectoryReading } from '../cases/directory.reading.js';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { ledgerFilterOf } from '../ledger/ledger-filter.mapper.js';
import type { Caller } from '../organisation/registry-caller.decorator.js';
import { AdoptionPreviewing } from './adoption-previewing.service.js';
import { actingIn, POLICY_APPROVERS, POLICY_AUTHORS } from './policy-posts.policy.js';
import { PolicyToAdopt } from './policy-to-adopt.js';

/** To change it would make a repeated request propose a second time. */
const ADOPTION_NAMESPACE = '9d1c5a77-0b6e-5c2f-8a3d-4e2f7b90c611';

const CHOICES_ZH: Readonly<Record<AdoptionChoice, string>> = {
  stay: '保持原规则',
  move: '适用新规则',
  moveNeverEarlier: '适用新规则，时限不提前',
};

@Injectable()
export class BulkAdoptionService {
  constructor(
    private readonly office: BatchOffice,
    private readonly log: BatchLog,
    private readonly previews: AdoptionPreviews,
    private readonly previewing: AdoptionPreviewing,
    private readonly policies: PolicyToAdopt,
    private readonly directory: DirectoryReading,
    private readonly present: Present,
  ) {}

  /** A proposal that was broken off goes on when it is sent again under the same key. */
  async propose(caller: Caller, body: ProposeAdoption): Promise<PolicyAdoptionAnswer> {
    const { actor, key } = caller;
    actingIn(POLICY_AUTHORS, actor);
    const { policyVersion, choice, reason, filter } = body;
    if (reason === '') throw new ApiProblem('text_required', ['reason']);
    const { policy } = await this.policies.approved(policyVersion, 'policyVersion');
    const parameters: PolicyAdoptionParameters & Pick<ProposeAdoption, 'filter'> = {
      ...{ policyVersion, choice, reason, filter },
    };
    const proposal = {
      batchId: uuidV5(commandIdOf(actor.personId, key), ADOPTION_NAMESPACE),
      kind: BATCH_KINDS.policyAdoption,
      title: `督办规则「${policyVersion}」：${CHOICES_ZH[choice]}`,
      parameters: { ...parameters },
      cases: await this.casesOf(actor, filter, policyVersion),
    };
    const batch = done(caller, await this.office.propose(proposal, actor, this.present.now()));
    if (batch.state === 'proposed') await this.previewing.fill(batch.batchId, policy, choice);
    return this.answerOf(batch);
  }

  /** The version must be in force by now; a proposal may be prepared before. */
  async approve(caller: Caller, batchId: string): Promise<PolicyAdoptionAnswer> {
    const { actor } = caller;
    actingIn(POLICY_APPROVERS, actor);
    const { policyVersion } = parametersOf(await this.find(batchId));
    await this.policies.effective(policyVersion, 'policyVersion');
    const { notPreviewed } = await this.previews.counts(batchId);
    if (notPreviewed > 0) throw new ApiProblem('adoption_not_previewed');
    const verdict = await this.office.approve(batchId, actor, this.present.now());
    return this.answerOf(done(caller, verdict));
  }

  async read(actor: Actor, batchId: string): Promise<PolicyAdoptionAnswer> {
    actingIn(POLICY_AUTHORS, actor);
    return this.answerOf(await this.find(batchId));
  }

  /** Of another kind is none. */
  async find(batchId: string): Promise<Batch> {
    const batch = await this.log.find(batchId);
    if (batch?.kind !== BATCH_KINDS.policyAdoption) {
      throw new ApiProblem('unknown_batch', ['batchId']);
    }
    return batch;
  }

  private async casesOf(
    actor: Actor,
    asked: LedgerFilterQuery,
    policyVersion: string,
  ): Promise<CaseCondition> {
    const filter = await ledgerFilterOf(asked, this.directory);
    const scope = readScopeOf(actor);
    const { text, values } = ledgerCondition({ filter, scope, now: this.present.now() });
    const [ended, version] = [`$${values.length + 1}`, `$${values.length + 2}`];
    return {
      text: `(${text}) AND c.state <> ALL (${ended}) AND c.policy_version <> ${version}`,
      values: [...values, ENDED_STATES, policyVersion],
    };
  }

  private async answerOf(batch: Batch): Promise<PolicyAdoptionAnswer> {
    return { batch: batchAnswerOf(batch), preview: await this.previews.counts(batch.batchId) };
  }
}

function parametersOf({ parameters }: Batch): PolicyAdoptionParameters {
  return parameters as unknown as PolicyAdoptionParameters;
}

function done(caller: Caller, verdict: BatchVerdict): Batch {
  if (!verdict.ok) throw new ApiProblem(verdict.code);
  if (verdict.repeated) caller.markRepeated();
  return verdict.batch;
}
