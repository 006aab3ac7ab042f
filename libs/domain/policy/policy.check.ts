/**
 * Refuses policies that would leave a matter without a deadline, a reminder or an end, before any case can adopt them.
 * A policy is data that an office edits; a zero typed into a budget must not stop the chasing (要点 §15).
 */
import type { WorkingHours } from '../calendar/calendar.types.js';
import { CLOCK_KINDS } from '../clock/clock.types.js';
import type { ClockKind } from '../clock/clock.types.js';
import { checkLadder } from '../ladder/ladder.check.js';
import type { Policy, Severity } from './policy.types.js';
import { PROGRESS_RHYTHMS, SEVERITIES } from './policy.types.js';

export interface PolicyFault {
  /** Where it lies, e.g. `severities.grave.ladders.receipt.due`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** Longer than a working year: certainly a typing error. */
const LONGEST_BUDGET_WORKING_DAYS = 260;

/** Empty when the policy may be used. */
export function checkPolicy(policy: Policy, hours: WorkingHours): PolicyFault[] {
  return [
    ...checkNumbers(policy),
    ...SEVERITIES.flatMap((severity) => checkSeverity(policy, severity, hours)),
    ...checkOrderOfSeverities(policy),
  ];
}

/** For a policy that the product ships or has stored: a fault there is a broken installation, so it throws. */
export function requireSoundPolicy(policy: Policy, hours: WorkingHours): Policy {
  const faults = checkPolicy(policy, hours);
  if (faults.length === 0) return policy;
  throw new Error(
    `policy ${policy.version} refused: ${faults.map(({ path, en }) => `${path}: ${en}`).join('; ')}`,
  );
}

function checkNumbers(policy: Policy): PolicyFault[] {
  const { maximumCount, maximumShareOfBudget: share } = policy.extension;
  return [
    ...when(policy.version.trim() === '', 'version', '缺少版本号', 'has no version'),
    ...PROGRESS_RHYTHMS.flatMap((rhythm) =>
      checkBudget(`progressBudgetWorkingDays.${rhythm}`, policy.progressBudgetWorkingDays[rhythm]),
    ),
    ...checkWhole('extension.maximumCount', maximumCount, 0),
    ...when(
      !(share > 0 && share <= 1),
      'extension.maximumShareOfBudget',
      `${share}不在0与1之间`,
      `${share} is not between 0 and 1`,
    ),
    ...checkWhole('suspension.maximumCalendarDays', policy.suspension.maximumCalendarDays, 1),
    ...checkWhole('repeatWithinMonths', policy.repeatWithinMonths, 0),
    ...checkWhole('lampYellowWorkingDays', policy.lampYellowWorkingDays, 0),
  ];
}

function checkSeverity(policy: Policy, severity: Severity, hours: WorkingHours): PolicyFault[] {
  const path = `severities.${severity}`;
  const { ladders, budgetWorkingDays, progressRhythm } = policy.severities[severity];
  return [
    ...Object.entries(budgetWorkingDays).flatMap(([kind, days]) =>
      // A policy for matters put right on the spot (立行立改) may do without a watch period.
      kind === 'consolidation'
        ? checkWhole(`${path}.budgetWorkingDays.${kind}`, days, 0)
        : checkBudget(`${path}.budgetWorkingDays.${kind}`, days),
    ),
    ...when(
      !PROGRESS_RHYTHMS.includes(progressRhythm),
      `${path}.progressRhythm`,
      `未知的反馈周期${progressRhythm}`,
      `unknown rhythm ${progressRhythm}`,
    ),
    ...CLOCK_KINDS.flatMap((kind) =>
      checkLadder(ladders[kind], hours, shortestBudget(policy, severity, kind)).map(
        ({ rungKey, zh, en }) => ({ path: `${path}.ladders.${kind}.${rungKey}`, zh, en }),
      ),
    ),
  ];
}

/** An assignment may choose another rhythm, so the progress ladder must fit the shortest. */
function shortestBudget(policy: Policy, severity: Severity, kind: ClockKind): number {
  return kind === 'progress'
    ? Math.min(...PROGRESS_RHYTHMS.map((rhythm) => policy.progressBudgetWorkingDays[rhythm]))
    : policy.severities[severity].budgetWorkingDays[kind];
}

/** A graver matter may not wait longer for its rectification than a lighter one. */
function checkOrderOfSeverities({ severities }: Policy): PolicyFault[] {
  return SEVERITIES.slice(1).flatMap((severity, index) => {
    const lighter = SEVERITIES[index] ?? severity;
    const days = severities[severity].budgetWorkingDays.rectification;
    const lighterDays = severities[lighter].budgetWorkingDays.rectification;
    return when(
      days > lighterDays,
      `severities.${severity}.budgetWorkingDays.rectification`,
      `${days}天长于较轻问题的${lighterDays}天`,
      `${days} days are more than the ${lighterDays} of ${lighter}`,
    );
  });
}

function checkBudget(path: string, days: number): PolicyFault[] {
  return when(
    !Number.isInteger(days) || days < 1 || days > LONGEST_BUDGET_WORKING_DAYS,
    path,
    `${days}不是1至${LONGEST_BUDGET_WORKING_DAYS}的整数`,
    `${days} is no whole number from 1 to ${LONGEST_BUDGET_WORKING_DAYS}`,
  );
}

function checkWhole(path: string, value: number, least: number): PolicyFault[] {
  return when(
    !Number.isInteger(value) || value < least,
    path,
    `${value}不是不小于${least}的整数`,
    `${value} is no whole number from ${least} on`,
  );
}

function when(isFault: boolean, path: string, zh: string, en: string): PolicyFault[] {
  return isFault ? [{ path, zh, en }] : [];
}
