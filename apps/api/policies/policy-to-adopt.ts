/**
 * The version that a running case is to take over. Only what was approved, a draft never; before its first day it may be
 * looked at but not adopted: a case would otherwise be judged by rules that nobody is under yet. A retired version may be
 * adopted again, which is the way back from a move that went wrong.
 */
import { Injectable } from '@nestjs/common';
import { localDateOf, type Policy } from '#libs/domain';
import { PolicyList, type PolicyVersion } from '#libs/persistence';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';

export interface FoundPolicy {
  readonly version: PolicyVersion;
  readonly policy: Policy;
}

@Injectable()
export class PolicyToAdopt {
  constructor(
    private readonly policies: PolicyList,
    private readonly present: Present,
  ) {}

  /** Approved, whether its day has come or not; refuses with `unknown_policy`, naming the field. */
  async approved(version: string, field: string): Promise<FoundPolicy> {
    const found = await this.policies.find(version);
    if (found === null) throw new ApiProblem('unknown_policy', [field]);
    return found;
  }

  /** One that a case may take over today. */
  async effective(version: string, field: string): Promise<Policy> {
    const found = await this.approved(version, field);
    this.mustBeEffective(found.version, field);
    return found.policy;
  }

  private mustBeEffective({ effectiveFrom }: PolicyVersion, field: string): void {
    if (effectiveFrom <= localDateOf(this.present.now())) return;
    throw new ApiProblem('policy_not_effective', [field], { date: effectiveFrom });
  }
}
