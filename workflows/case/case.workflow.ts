/**
 * One supervised issue from registration to closing (要点 §15). Entity workflow, the only writer of its case: it waits for
 * people (updates) and for time (the next moment of its clocks), and writes down what happens through `recordEvents`.
 * Without it a deadline passes unseen. It ends with the case; a closed case that is reopened starts a new run, which
 * loads the case from the record.
 */
import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { CaseWorkflowInput } from '#libs/contracts';
import { ENDED_STATES, type CaseState } from '#libs/domain';
import { AlarmClock } from './alarm-clock.js';
import { adoptCalendarInForce, catchUpWithTime } from './case-changes.js';
import { onCommand, onTime } from './case.effects.js';
import { registerHandlers } from './case.handlers.js';
import {
  dueMoment,
  newSupervisedCase,
  nextMoment,
  takeOver,
  type SupervisedCase,
} from './supervised-case.js';
import { workflowNow } from './workflow-now.js';

/** Longer than any caller waits for its answer. */
const WAIT_FOR_COMMAND = '15 seconds';

export async function caseWorkflow(input: CaseWorkflowInput): Promise<void> {
  const { caseId } = input;
  const supervised = newSupervisedCase(caseId);
  const alarm = new AlarmClock();
  registerHandlers(supervised, () => alarm.armedFor);
  await load(supervised, input);
  if (supervised.calendarInForce !== null) await adoptCalendarInForce(supervised, onTime);
  await supervise(supervised, alarm);
  await condition(allHandlersFinished);
  if (supervised.fork !== null) throw supervised.fork;
  const { state, rules, calendarInForce } = supervised;
  if (state !== null && rules !== null && !hasEnded(state)) {
    const carried = { state, rules, ...(calendarInForce !== null && { calendarInForce }) };
    await continueAsNew<typeof caseWorkflow>({ caseId, carried });
  }
}

/** Continue-as-new carries the case; a first start and a restart read it from the record. */
async function load(supervised: SupervisedCase, { caseId, carried }: CaseWorkflowInput) {
  takeOver(supervised, carried ?? (await onCommand.loadCase({ caseId, at: workflowNow() })));
  // A case that does not exist yet, or has ended, was started for a command: wait for it before concluding anything.
  if (isOver(supervised)) await condition(() => supervised.commands > 0, WAIT_FOR_COMMAND);
  await condition(() => !isOver(supervised) || allHandlersFinished());
}

/** Until the case ends, the history is long enough, or a fork was found. */
async function supervise(supervised: SupervisedCase, alarm: AlarmClock): Promise<void> {
  while (!mustLeave(supervised)) {
    if (dueMoment(supervised)) await catchUpWithTime(supervised, onTime);
    if (mustLeave(supervised)) return;
    const next = nextMoment(supervised)?.at ?? null;
    alarm.setFor(next, workflowNow());
    const ringsAt = alarm.armedFor;
    await condition(
      () =>
        alarm.armedFor !== ringsAt ||
        dueMoment(supervised) !== undefined ||
        mustBeSetAgain(supervised, alarm, next) ||
        mustLeave(supervised),
    );
  }
}

/** Most commands move the next moment away: the alarm is left as it is then, and nothing wakes up. */
function mustBeSetAgain(supervised: SupervisedCase, alarm: AlarmClock, setFor: string | null) {
  const next = nextMoment(supervised)?.at ?? null;
  return next !== setFor && !alarm.isInTimeFor(next);
}

function mustLeave(supervised: SupervisedCase): boolean {
  return isOver(supervised) || supervised.fork !== null || workflowInfo().continueAsNewSuggested;
}

function isOver({ state }: SupervisedCase): boolean {
  return state === null || hasEnded(state);
}

function hasEnded({ state }: CaseState): boolean {
  return ENDED_STATES.includes(state);
}
