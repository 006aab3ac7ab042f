/** Later versions of the shipped policy, for cases that take them over. */
import type { Ladder } from '../ladder/ladder.types.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { Policy } from '../policy/policy.types.js';

/** The same policy under another name, with this budget and ladder for the rectification of ordinary matters. */
export function laterVersion(
  version: string,
  rectification = 30,
  ladder: Ladder = DEFAULT_POLICY.severities.ordinary.ladders.rectification,
): Policy {
  const { ordinary } = DEFAULT_POLICY.severities;
  const budgetWorkingDays = { ...ordinary.budgetWorkingDays, rectification };
  const ladders = { ...ordinary.ladders, rectification: ladder };
  return {
    ...DEFAULT_POLICY,
    version,
    severities: {
      ...DEFAULT_POLICY.severities,
      ordinary: { ...ordinary, budgetWorkingDays, ladders },
    },
  };
}
