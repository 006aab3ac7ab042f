/**
 * Does a running case workflow belong to an open case, and is it the one? Without it a second workflow would chase people
 * about the same case, and one that nobody knows of would live for ever.
 */
import type { Instant } from '#libs/domain';
import type { CaseStanding, Judgement, RunningWorkflow } from './finding.types.js';

/**
 * A registration runs before its case is on record, a closing is on record before its workflow ends, and the engine's
 * list is a little late.
 */
export const OLD_ENOUGH_MS = 5 * 60_000;

/** null: as it must be, or too young to say. */
export function judgeWorkflow(
  workflow: RunningWorkflow,
  standing: CaseStanding,
  now: Instant,
  oldEnoughMs = OLD_ENOUGH_MS,
): Judgement | null {
  if (Date.parse(now) - Date.parse(workflow.startedAt) < oldEnoughMs) return null;
  if (standing === 'unknown') return { kind: 'orphaned', difference: 'caseUnknown' };
  if (!workflow.isUnderItsId) return { kind: 'doubled', difference: 'underAnotherId' };
  return standing === 'ended' ? { kind: 'orphaned', difference: 'caseHasEnded' } : null;
}
