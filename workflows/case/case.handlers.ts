/**
 * Message wiring of the case workflow. Each command is an Update of its own name: the caller waits for the ledger number
 * or the refusal. The validator repeats the lifecycle table, so that a refused command leaves nothing in the history.
 */
import {
  ApplicationFailure,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import {
  CASE_MESSAGES,
  FAILURE_TYPES,
  type AdoptCalendarInput,
  type AdoptCalendarOutcome,
  type CaseCommandInput,
  type CaseCommandOutcome,
  type CaseSituation,
} from '#libs/contracts';
import {
  COMMAND_NAMES,
  decide,
  type CaseState,
  type NewEvent,
  type StoredEvent,
} from '#libs/domain';
import { meetCalendar } from './case-rules.js';
import { onCommand, onTime } from './case.effects.js';
import { adoptCalendarInForce, catchUpWithRecord, change } from './case-changes.js';
import type { SupervisedCase } from './supervised-case.js';
import { workflowNow } from './workflow-now.js';

const situation = defineQuery<CaseSituation>(CASE_MESSAGES.situation);
const recordAdvanced = defineSignal(CASE_MESSAGES.recordAdvanced);
const adoptCalendar = defineUpdate<AdoptCalendarOutcome, [AdoptCalendarInput]>(
  CASE_MESSAGES.adoptCalendar,
);

export function registerHandlers(supervised: SupervisedCase, armedFor: () => string | null): void {
  for (const name of COMMAND_NAMES) {
    const update = defineUpdate<CaseCommandOutcome, [CaseCommandInput]>(name);
    setHandler(update, (input) => execute(supervised, input), {
      validator: (input: CaseCommandInput) => {
        validate(supervised, input);
      },
    });
  }
  setHandler(adoptCalendar, (input) => meetAndRecord(supervised, input));
  setHandler(recordAdvanced, () => catchUpWithRecord(supervised, onTime));
  setHandler(situation, () => ({
    state: supervised.state?.state ?? null,
    sequence: supervised.state?.sequence ?? 0,
    armedFor: armedFor(),
    policyVersion: supervised.rules?.policy.version ?? null,
    calendarVersion: (supervised.calendarInForce ?? supervised.rules?.calendar)?.version ?? null,
  }));
}

/** A calendar that the case knows of already is met again without harm: a batch may send it twice. */
async function meetAndRecord(
  supervised: SupervisedCase,
  { calendar }: AdoptCalendarInput,
): Promise<AdoptCalendarOutcome> {
  supervised.commands += 1;
  await condition(() => supervised.rules !== null);
  meetCalendar(supervised, calendar);
  return adoptCalendarInForce(supervised, onCommand);
}

/** While the first step still loads the case nothing is known yet; the handler then decides alone. */
function validate(supervised: SupervisedCase, input: CaseCommandInput): void {
  if (supervised.rules !== null) decided(supervised, supervised.state, input);
}

function decided(
  { rules }: SupervisedCase,
  state: CaseState | null,
  { command, actor, commandId }: CaseCommandInput,
): readonly NewEvent[] {
  if (rules === null) throw ApplicationFailure.retryable('the case is not loaded yet');
  const result = decide(state, command, { ...rules, actor, commandId, now: workflowNow() });
  if (result.ok) return result.value;
  throw ApplicationFailure.create({
    message: result.refusal.code,
    type: FAILURE_TYPES.refused,
    nonRetryable: true,
    details: [result.refusal],
  });
}

function execute(supervised: SupervisedCase, input: CaseCommandInput): Promise<CaseCommandOutcome> {
  supervised.commands += 1;
  const { commandId, fingerprint } = input;
  const decideOn = (state: CaseState | null) => decided(supervised, state, input);
  // No async function: the sandbox traces each promise, and this is the way of every command.
  const changed = () =>
    change(supervised, onCommand, { commandId, fingerprint, decideOn }).then((events) =>
      outcomeOf(supervised.state, events),
    );
  return supervised.rules === null
    ? condition(() => supervised.rules !== null).then(changed)
    : changed();
}

function outcomeOf(state: CaseState | null, events: readonly StoredEvent[]): CaseCommandOutcome {
  if (state === null) throw ApplicationFailure.nonRetryable('a recorded command left no case');
  const { caseId, ledgerNumber, sequence } = state;
  return { caseId, ledgerNumber, state: state.state, sequence, events };
}
