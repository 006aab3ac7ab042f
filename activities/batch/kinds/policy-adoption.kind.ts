/**
 * Bulk adoption of a policy version: each case decides on the command `adoptPolicy` as if the approver gave it there, so that
 * scope, circle and lifecycle hold for ten thousand cases as they do for one.
 */
import { BATCH_KINDS, type CaseCommandInput, type PolicyAdoptionParameters } from '#libs/contracts';
import { dueDateMovesOf, type StoredEvent } from '#libs/domain';
import type { Batch, RulesByVersion } from '#libs/persistence';
import {
  type BatchKind,
  BatchUnworkable,
  commandIdOfBatch,
  type PreparedKind,
} from '../batch.kind.js';

export function policyAdoptionKind(rules: RulesByVersion): BatchKind {
  return {
    name: BATCH_KINDS.policyAdoption,
    prepare: async (batch) => prepared(batch, rules),
  };
}

async function prepared(batch: Batch, rules: RulesByVersion): Promise<PreparedKind> {
  const { batchId, parameters, approvedBy } = batch;
  const { policyVersion, choice, reason } = parameters as unknown as PolicyAdoptionParameters;
  const policy = await rules.policyOf(policyVersion);
  if (policy === null) throw new BatchUnworkable(`没有督办规则版本「${policyVersion}」`);
  if (approvedBy === null) throw new BatchUnworkable('该批量任务未经批准');
  const { personId, name, post } = approvedBy;
  const commandId = commandIdOfBatch(batchId);
  const input: CaseCommandInput = {
    commandId,
    // A batch never changes its parameters: its id says it all.
    fingerprint: commandId,
    command: { name: 'adoptPolicy', payload: { policy, choice, reason } },
    actor: { personId, name, posts: [post] },
  };
  return {
    unchangedCodes: ['policy_unchanged'],
    updateFor: () => ({ name: 'adoptPolicy', input, commandId }),
    outcomeOf: (events) => ({ state: 'done', details: { moves: events.flatMap(movesOf) } }),
  };
}

function movesOf(event: StoredEvent) {
  return event.type === 'policyAdopted' ? dueDateMovesOf(event) : [];
}
