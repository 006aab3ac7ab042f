/**
 * What a policy is judged by: the office hours of today's calendar, and the posts that this county has. A rung that is
 * addressed to a post which nobody could ever hold would be an alarm in every case.
 */
import { Injectable } from '@nestjs/common';
import {
  checkPolicy,
  localDateOf,
  type Policy,
  type PolicyFault,
  type PostRole,
  type WorkingHours,
} from '#libs/domain';
import { IdentityService } from '#libs/identity';
import { RulesByVersion } from '#libs/persistence';
import { Present } from '../http/present.js';

export interface Standard {
  readonly hours: WorkingHours;
  readonly postRoles: readonly PostRole[];
}

@Injectable()
export class PolicyStandard {
  constructor(
    private readonly rules: RulesByVersion,
    private readonly identity: IdentityService,
    private readonly present: Present,
  ) {}

  async today(): Promise<Standard> {
    const today = localDateOf(this.present.now());
    const { calendar } = await this.rules.inForce(today);
    const directory = await this.identity.directory();
    const posts = directory.posts(({ postId }) => directory.postExistsOn(postId, today));
    return { hours: calendar.hours, postRoles: [...new Set(posts.map(({ role }) => role))] };
  }
}

/** Empty where the policy could run. */
export function faultsOf(policy: Policy, { hours, postRoles }: Standard): readonly PolicyFault[] {
  return checkPolicy(policy, hours, { postRoles });
}
