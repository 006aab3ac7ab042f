/** The members of a policy as a person edits it in JSON; docs/policies.md says the same in prose. */
import { CLOCK_KINDS } from '../clock/clock.types.js';
import { RECIPIENT_ROLES, RUNG_CHANNELS } from '../ladder/ladder.types.js';
import type { PolicyFault } from './policy.fault.js';
import { dictionaryOf, eachOf, listOf, number, objectOf, oneOf, text, yesOrNo } from './shape.js';
import type { Shape } from './shape.js';
import {
  BUDGETED_KINDS,
  EXTENSION_APPROVERS,
  PROGRESS_RHYTHMS,
  REASSIGNMENT_RULES,
  REOPENING_RULES,
  SEVERITIES,
} from './policy.types.js';

const RUNG_MEMBERS = objectOf(
  {
    key: text,
    recipients: listOf(oneOf(RECIPIENT_ROLES)),
    urgency: oneOf(['digest', 'urgent']),
    tone: oneOf(['blue', 'yellow', 'red']),
    opensAgendaItem: yesOrNo,
  },
  {
    offsetWorkingDays: number,
    at: text,
    offsetWorkingHours: number,
    channel: oneOf(RUNG_CHANNELS),
  },
);

/** In one unit: days with a time of day, or hours. */
const rung: Shape = (value, path) => {
  const faults = RUNG_MEMBERS(value, path);
  return faults.length > 0 ? faults : unitFaults(value as object, path);
};

function unitFaults(value: object, path: string): PolicyFault[] {
  const [hasDays, hasTime, hasHours] = ['offsetWorkingDays', 'at', 'offsetWorkingHours'].map(
    (name) => Object.hasOwn(value, name),
  );
  if (hasHours === true) {
    return hasDays === true || hasTime === true
      ? [
          {
            path: `${path}.offsetWorkingHours`,
            zh: '按小时计的级不能再写天数或时刻',
            en: 'a rung in hours has neither days nor a time of day',
          },
        ]
      : [];
  }
  return hasDays === true && hasTime === true
    ? []
    : [
        {
          path,
          zh: '须写明天数和时刻，或者小时数',
          en: 'needs working days and a time of day, or working hours',
        },
      ];
}

const severity = objectOf({
  budgetWorkingDays: objectOf(eachOf(BUDGETED_KINDS, number)),
  progressRhythm: oneOf(PROGRESS_RHYTHMS),
  ladders: objectOf(eachOf(CLOCK_KINDS, listOf(rung))),
});

const categoryBudgets = objectOf(
  {},
  eachOf(SEVERITIES, objectOf({}, eachOf(BUDGETED_KINDS, number))),
);

export const policyShape: Shape = objectOf(
  {
    version: text,
    progressBudgetWorkingDays: objectOf(eachOf(PROGRESS_RHYTHMS, number)),
    extension: objectOf(
      { maximumCount: number, maximumShareOfBudget: number },
      { approvers: listOf(oneOf(EXTENSION_APPROVERS)) },
    ),
    suspension: objectOf({ maximumCalendarDays: number }, { maximumCount: number }),
    repeatWithinMonths: number,
    lampYellowWorkingDays: number,
    severities: objectOf(eachOf(SEVERITIES, severity)),
  },
  {
    reassignment: objectOf({ rule: oneOf(REASSIGNMENT_RULES) }, { leastWorkingDays: number }),
    reopening: objectOf({ rule: oneOf(REOPENING_RULES) }),
    categories: dictionaryOf(categoryBudgets),
  },
);
