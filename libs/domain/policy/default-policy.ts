/**
 * The policy that this release ships, checked while it loads (要点 §15: handler, deadline and target are fixed for each
 * matter). A running case keeps its version; a change of any number here needs a new version, not an edit.
 */
import { DEFAULT_WORKING_HOURS } from '../calendar/calendar.build.js';
import type { Ladder } from '../ladder/ladder.types.js';
import type { ClockKind } from '../clock/clock.types.js';
import {
  CONSOLIDATION_LADDER,
  PROGRESS_LADDER,
  RECEIPT_LADDER,
  RECTIFICATION_LADDER,
  VERIFICATION_LADDER,
} from './default-ladders.js';
import { requireSoundPolicy } from './policy.check.js';
import type { Policy } from './policy.types.js';

const LADDERS: Readonly<Record<ClockKind, Ladder>> = {
  receipt: RECEIPT_LADDER,
  progress: PROGRESS_LADDER,
  rectification: RECTIFICATION_LADDER,
  verification: VERIFICATION_LADDER,
  consolidation: CONSOLIDATION_LADDER,
};

export const DEFAULT_POLICY: Policy = requireSoundPolicy(
  {
    version: '2026-1',
    progressBudgetWorkingDays: { weekly: 5, fortnightly: 10, monthly: 21 },
    extension: { maximumCount: 2, maximumShareOfBudget: 0.5 },
    suspension: { maximumCalendarDays: 90 },
    repeatWithinMonths: 12,
    lampYellowWorkingDays: 5,
    severities: {
      ordinary: {
        budgetWorkingDays: { receipt: 2, rectification: 30, verification: 5, consolidation: 20 },
        progressRhythm: 'monthly',
        ladders: LADDERS,
      },
      serious: {
        budgetWorkingDays: { receipt: 1, rectification: 20, verification: 5, consolidation: 40 },
        progressRhythm: 'fortnightly',
        ladders: LADDERS,
      },
      grave: {
        budgetWorkingDays: { receipt: 1, rectification: 10, verification: 5, consolidation: 60 },
        progressRhythm: 'weekly',
        ladders: LADDERS,
      },
    },
  },
  DEFAULT_WORKING_HOURS,
);
