/**
 * Budgets of single categories (问题类别): each must be one that a clock can have and that the severity's ladder fits, or
 * the matters of that category alone would be reminded of on days that never come.
 */
import type { WorkingHours } from '../calendar/calendar.types.js';
import { areEmpty, checkLadder } from '../ladder/ladder.check.js';
import { faultWhen, type PolicyFault } from './policy.fault.js';
import { budgetOf } from './policy.reading.js';
import { BUDGETED_KINDS, SEVERITIES, type Policy, type Severity } from './policy.types.js';

/** Longer than a working year: certainly a typing error. */
export const LONGEST_BUDGET_WORKING_DAYS = 260;
const LONGEST_NAME = 100;

export function checkBudget(path: string, days: number, least = 1): PolicyFault[] {
  return faultWhen(
    !Number.isInteger(days) || days < least || days > LONGEST_BUDGET_WORKING_DAYS,
    path,
    `${days}不是${least}至${LONGEST_BUDGET_WORKING_DAYS}的整数`,
    `${days} is no whole number from ${least} to ${LONGEST_BUDGET_WORKING_DAYS}`,
  );
}

export function checkCategories(policy: Policy, hours: WorkingHours): PolicyFault[] {
  return Object.keys(policy.categories ?? {}).flatMap((category) => [
    ...checkName(category),
    ...SEVERITIES.flatMap((severity) => checkOwnBudgets(policy, hours, category, severity)),
    ...checkOrder(policy, category),
  ]);
}

function checkName(category: string): PolicyFault[] {
  return faultWhen(
    category === '' || category !== category.trim() || category.length > LONGEST_NAME,
    `categories.${category}`,
    `类别名称首尾不能有空格，长度为1至${LONGEST_NAME}字`,
    `is blank, has blanks around it or more than ${LONGEST_NAME} characters`,
  );
}

function checkOwnBudgets(
  policy: Policy,
  hours: WorkingHours,
  category: string,
  severity: Severity,
): PolicyFault[] {
  const own = policy.categories?.[category]?.[severity] ?? {};
  return BUDGETED_KINDS.flatMap((kind) => {
    const days = own[kind];
    if (days === undefined) return [];
    const path = `categories.${category}.${severity}.${kind}`;
    const faults = checkBudget(path, days, kind === 'consolidation' ? 0 : 1);
    if (faults.length > 0 || days === 0 || areEmpty(hours)) return faults;
    return checkLadder(policy.severities[severity].ladders[kind], hours, days)
      .filter(({ code }) => code === 'before_exceeds_budget')
      .map(({ zh, en }) => ({ path, zh, en }));
  });
}

/** A graver matter of the category may not wait longer for its rectification than a lighter one. */
function checkOrder(policy: Policy, category: string): PolicyFault[] {
  const days = (severity: Severity) => budgetOf(policy, { severity, category }, 'rectification');
  return SEVERITIES.slice(1).flatMap((severity, index) => {
    const lighter = SEVERITIES[index] ?? severity;
    return faultWhen(
      days(severity) > days(lighter),
      `categories.${category}.${severity}.rectification`,
      `${days(severity)}天长于较轻问题的${days(lighter)}天`,
      `${days(severity)} days are more than the ${days(lighter)} of ${lighter}`,
    );
  });
}
