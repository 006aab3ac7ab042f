/** Takes a person's act to the organisation registry (要点 §1–2); what it refuses is answered as a problem. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RegistryAnswer, RegistryHistoryAnswer } from '#libs/contracts/http';
import { type Actor, canonicalJson } from '#libs/domain';
import {
  type Judged,
  MAY_READ_REGISTRY_HISTORY,
  postFor,
  Registry,
  type RegistryAct,
  type RegistryOutcome,
  type RegistryRequest,
} from '#libs/identity';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import type { Caller } from './registry-caller.decorator.js';

@Injectable()
export class RegistryService {
  constructor(
    private readonly registry: Registry,
    private readonly present: Present,
  ) {}

  async act(caller: Caller, act: RegistryAct): Promise<RegistryAnswer> {
    const outcome = await this.registry.act(act, this.requestOf(caller, act));
    const { act: name, at, changes } = answered(caller, outcome);
    return { act: name, at, changes: changes.map((change) => ({ ...change })) };
  }

  /** `sent`: what makes the request another one under the same key. */
  requestOf({ actor, key, address }: Caller, sent: unknown): RegistryRequest {
    const fingerprint = createHash('sha256').update(canonicalJson(sent)).digest('hex');
    return { actor, key, fingerprint, now: this.present.now(), address };
  }

  async history(actor: Actor, after: number | null, limit: number): Promise<RegistryHistoryAnswer> {
    if (postFor(actor, MAY_READ_REGISTRY_HISTORY) === null) throw new ApiProblem('not_permitted');
    const { acts, next } = await this.registry.history.page(after, limit);
    return {
      acts: acts.map(({ changes, ...entry }) => ({
        ...entry,
        changes: changes.map((change) => ({ ...change })),
      })),
      next,
    };
  }
}

/** The result; a refusal is thrown as a problem. */
export function answered<Result>(caller: Caller, outcome: Judged<RegistryOutcome<Result>>): Result {
  if (!outcome.ok) {
    const { code, fields, details } = outcome.refusal;
    throw new ApiProblem(code, fields, details);
  }
  if (outcome.value.repeated) caller.markRepeated();
  return outcome.value.result;
}
