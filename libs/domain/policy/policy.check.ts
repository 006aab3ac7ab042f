/**
 * Refuses policies that would leave a matter without a deadline, a reminder or an end, before any case can adopt them.
 * A policy is data that an office edits; a zero typed into a budget must not stop the chasing (要点 §15).
 */
import type { WorkingHours } from '../calendar/calendar.types.js';
import { CLOCK_KINDS, type ClockKind } from '../clock/clock.types.js';
import { areEmpty, checkLadder } from '../ladder/ladder.check.js';
import type { PostRole } from '../organisation/actor.js';
import { checkBudget, checkCategories, LONGEST_BUDGET_WORKING_DAYS } from './category.check.js';
import { checkWhole, faultWhen, type PolicyFault } from './policy.fault.js';
import { policyShape } from './policy.shape.js';
import type { Policy, Severity } from './policy.types.js';
import { PROGRESS_RHYTHMS, SEVERITIES } from './policy.types.js';

/** What is known of the county that the policy is for. */
export interface County {
  /** Roles of the posts in its registry; absent: not looked at. */
  readonly postRoles?: readonly PostRole[];
}

const LONGEST_NAME = 100;
const MOST_TIMES = 100;
/** Two years: a suspension beyond is no suspension. */
const LONGEST_SUSPENSION_CALENDAR_DAYS = 730;
const LONGEST_MEMORY_MONTHS = 240;

/** Empty when the policy may be used. Takes anything: what has not the shape of a policy is refused for that alone. */
export function checkPolicy(
  given: unknown,
  hours: WorkingHours,
  county: County = {},
): PolicyFault[] {
  const shapeFaults = policyShape(given, '');
  if (shapeFaults.length > 0) return shapeFaults;
  const policy = given as Policy;
  return [
    ...checkNumbers(policy),
    ...checkApprovers(policy, county),
    ...checkReassignment(policy),
    ...SEVERITIES.flatMap((severity) => checkBudgets(policy, severity)),
    ...checkOrderOfSeverities(policy),
    ...checkLadders(policy, hours, county),
    ...checkCategories(policy, hours),
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
  const { version, extension, suspension } = policy;
  const { maximumShareOfBudget: share } = extension;
  return [
    ...faultWhen(version.trim() === '', 'version', '缺少版本号', 'has no version'),
    ...faultWhen(
      version.length > LONGEST_NAME || version !== version.trim(),
      'version',
      `版本号首尾不能有空格，最长${LONGEST_NAME}字`,
      `has blanks around it or more than ${LONGEST_NAME} characters`,
    ),
    ...PROGRESS_RHYTHMS.flatMap((rhythm) =>
      checkBudget(`progressBudgetWorkingDays.${rhythm}`, policy.progressBudgetWorkingDays[rhythm]),
    ),
    ...checkWhole('extension.maximumCount', extension.maximumCount, 0, MOST_TIMES),
    ...faultWhen(
      !(share > 0 && share <= 1),
      'extension.maximumShareOfBudget',
      `${share}不在0与1之间`,
      `${share} is not between 0 and 1`,
    ),
    ...checkWhole(
      'suspension.maximumCalendarDays',
      suspension.maximumCalendarDays,
      1,
      LONGEST_SUSPENSION_CALENDAR_DAYS,
    ),
    ...checkWhole('suspension.maximumCount', suspension.maximumCount ?? 0, 0, MOST_TIMES),
    ...checkWhole('repeatWithinMonths', policy.repeatWithinMonths, 0, LONGEST_MEMORY_MONTHS),
    ...checkWhole(
      'lampYellowWorkingDays',
      policy.lampYellowWorkingDays,
      0,
      LONGEST_BUDGET_WORKING_DAYS,
    ),
  ];
}

/** A request that nobody may decide would wait until it expires. */
function checkApprovers(
  { extension: { approvers } }: Policy,
  { postRoles }: County,
): PolicyFault[] {
  const path = 'extension.approvers';
  if (approvers === undefined) return [];
  const isHeld = postRoles === undefined || approvers.some((role) => postRoles.includes(role));
  return [
    ...faultWhen(approvers.length === 0, path, '没有审批人', 'names nobody'),
    ...faultWhen(
      new Set(approvers).size < approvers.length,
      path,
      '审批职务重复',
      'names a post twice',
    ),
    ...faultWhen(
      approvers.length > 0 && !isHeld,
      path,
      '名册中没有这些职务，无人可以审批',
      'names posts that this county does not have',
    ),
  ];
}

function checkReassignment({ reassignment, severities, categories = {} }: Policy): PolicyFault[] {
  if (reassignment === undefined) return [];
  const path = 'reassignment.leastWorkingDays';
  const { rule, leastWorkingDays: least } = reassignment;
  if (least === undefined) {
    return faultWhen(rule === 'remainder', path, '缺少此项', 'is missing');
  }
  const own = Object.values(categories).flatMap((budgets) => Object.values(budgets));
  const shortest = Math.min(
    ...SEVERITIES.map((severity) => severities[severity].budgetWorkingDays.rectification),
    ...own.map(({ rectification = Infinity }) => rectification),
  );
  return checkWhole(path, least, rule === 'remainder' ? 1 : 0, shortest);
}

function checkBudgets(policy: Policy, severity: Severity): PolicyFault[] {
  const path = `severities.${severity}.budgetWorkingDays`;
  return Object.entries(policy.severities[severity].budgetWorkingDays).flatMap(([kind, days]) =>
    // A policy for matters put right on the spot (立行立改) may do without a watch period.
    checkBudget(`${path}.${kind}`, days, kind === 'consolidation' ? 0 : 1),
  );
}

function checkLadders(policy: Policy, hours: WorkingHours, county: County): PolicyFault[] {
  if (areEmpty(hours)) {
    return [{ path: 'hours', zh: '工作时间为空', en: 'the working hours are empty' }];
  }
  return SEVERITIES.flatMap((severity) =>
    CLOCK_KINDS.flatMap((kind) => {
      const path = `severities.${severity}.ladders.${kind}`;
      const ladder = policy.severities[severity].ladders[kind];
      // A watch period of no days has no clock, and its ladder waits for nothing.
      const budget = Math.max(1, shortestBudget(policy, severity, kind));
      return checkLadder(ladder, hours, budget, county.postRoles).map(({ rungKey, zh, en }) => ({
        path: `${path}.${rungKey}`,
        zh,
        en,
      }));
    }),
  );
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
    return faultWhen(
      days > lighterDays,
      `severities.${severity}.budgetWorkingDays.rectification`,
      `${days}天长于较轻问题的${lighterDays}天`,
      `${days} days are more than the ${lighterDays} of ${lighter}`,
    );
  });
}
