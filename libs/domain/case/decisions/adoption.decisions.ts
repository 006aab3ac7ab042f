/** The decision whether a running case takes over another policy version (see adoption/policy-adoption). */
import { adoptedClocks } from '../adoption/policy-adoption.js';
import type { LifecycleRow } from '../lifecycle/lifecycle.types.js';
import { mustExist } from '../lifecycle/must-exist.js';

export const decideAdoptPolicy: LifecycleRow<'adoptPolicy'>['decide'] = (
  state,
  { policy: to, choice, reason },
  { policy: from, calendar, now },
) => {
  const clocks = adoptedClocks(mustExist(state), { from, to, choice, calendar, now });
  const versions = { fromVersion: from.version, toVersion: to.version };
  return [{ type: 'policyAdopted', data: { choice, ...versions, reason, clocks } }];
};
