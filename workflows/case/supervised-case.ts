/**
 * The case as its workflow holds it: the state and the rules of this run, plain data behind a turnstile, and what time
 * will do to it next.
 */
import type { ApplicationFailure } from '@temporalio/workflow';
import type { CaseRules, LedgerActivities, LoadedCase } from '#libs/contracts';
import { caseMoments, type CaseMoment, type CaseState, type WorkingCalendar } from '#libs/domain';
import { Turnstile } from './turnstile.js';
import { workflowNow } from './workflow-now.js';

export interface SupervisedCase {
  readonly caseId: string;
  state: CaseState | null;
  /** Null only while the first step still loads the case. */
  rules: CaseRules | null;
  /** The calendar in force, where the case still computes with another one; see case-rules. */
  calendarInForce: WorkingCalendar | null;
  /** What time will do next to `of`; computed once a state, because it walks the calendar. */
  upcoming: { readonly of: CaseState; readonly moment: CaseMoment | undefined } | null;
  /** Commands that reached this run, whatever came of them. */
  commands: number;
  /** Set when the record contradicts this run: the run ends loudly, the record is what counts. */
  fork: ApplicationFailure | null;
  readonly turnstile: Turnstile;
}

export function newSupervisedCase(caseId: string): SupervisedCase {
  const turnstile = new Turnstile();
  return {
    caseId,
    state: null,
    rules: null,
    calendarInForce: null,
    upcoming: null,
    commands: 0,
    fork: null,
    turnstile,
  };
}

/** The next thing that time does to the case, past or to come. */
export function nextMoment(supervised: SupervisedCase): CaseMoment | undefined {
  const { state, rules, upcoming } = supervised;
  if (state === null || rules === null) return undefined;
  if (upcoming?.of === state) return upcoming.moment;
  const moment = caseMoments(state, rules)[0];
  supervised.upcoming = { of: state, moment };
  return moment;
}

/** The moment that has come and is not on record yet. */
export function dueMoment(supervised: SupervisedCase): CaseMoment | undefined {
  const moment = nextMoment(supervised);
  return moment !== undefined && moment.at <= workflowNow() ? moment : undefined;
}

/** What was loaded, or carried over from the run before. */
export function takeOver(supervised: SupervisedCase, loaded: LoadedCase): void {
  supervised.state = loaded.state;
  supervised.rules = loaded.rules;
  supervised.calendarInForce = loaded.calendarInForce ?? null;
}

/** True after an event that changed the version of either; no promise is made where it did not. */
export function hasOtherRules({ state, rules }: SupervisedCase): boolean {
  return (
    state !== null &&
    rules !== null &&
    (state.policyVersion !== rules.policy.version ||
      state.calendarVersion !== rules.calendar.version)
  );
}

/** Takes the rules of the versions that the state names. */
export async function followRules(
  supervised: SupervisedCase,
  loader: Pick<LedgerActivities, 'loadCase'>,
): Promise<void> {
  const { caseId } = supervised;
  const { rules, calendarInForce } = await loader.loadCase({ caseId, at: workflowNow() });
  supervised.rules = rules;
  supervised.calendarInForce = calendarInForce ?? null;
}
