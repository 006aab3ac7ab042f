/**
 * The record did not move: what that means. Either this command is stored already, or the record is ahead and the
 * workflow must catch up, or the two have parted: a fork, raised as an alarm and never papered over (design §2).
 */
import { ApplicationFailure } from '@temporalio/common';
import { FAILURE_TYPES, type RecordEventsInput, type RecordEventsOutcome } from '#libs/contracts';
import type { AlarmLog, CaseRecord } from '#libs/persistence';
import { derivedId } from './derived-id.js';

/** Null when the record is exactly where the workflow is and knows nothing of the command. */
export async function storedOutcome(
  record: CaseRecord,
  alarms: AlarmLog,
  input: RecordEventsInput,
): Promise<RecordEventsOutcome | null> {
  const { caseId, commandId, fingerprint, state } = input;
  const known = state?.sequence ?? 0;
  const head = await record.headOf(caseId, known);
  if (head === null && state === null) return null;
  if (head === null) throw await fork(alarms, input, 'the record does not know the case');
  if (head.sequence < known) throw await fork(alarms, input, `the record ends at ${head.sequence}`);
  if (state !== null && head.hashThere !== state.head) {
    throw await fork(alarms, input, 'the record holds another event there');
  }
  const outcome = await record.findOutcomeOfCommand(caseId, commandId);
  if (outcome !== null && outcome.fingerprint !== fingerprint) {
    throw ApplicationFailure.nonRetryable(
      'the command id was used with other content',
      FAILURE_TYPES.commandIdReused,
    );
  }
  const first = outcome?.events[0]?.sequence;
  if (outcome !== null && first !== undefined && first <= known + 1) {
    return { kind: 'recorded', events: outcome.events };
  }
  // Also where the command is stored further on: the workflow folds the history without a gap, then asks again.
  if (head.sequence > known) return { kind: 'behind', events: await record.history(caseId, known) };
  return null;
}

async function fork(
  alarms: AlarmLog,
  { caseId, commandId, state, events }: RecordEventsInput,
  difference: string,
): Promise<ApplicationFailure> {
  const sequence = state?.sequence ?? 0;
  const details = { sequence, head: state?.head ?? '', difference };
  await alarms.raise({
    alarmId: derivedId(caseId, sequence, state?.head ?? '', 'ledgerFork', commandId),
    at: events[0]?.at ?? new Date().toISOString(),
    kind: 'ledgerFork',
    caseId,
    details,
  });
  return ApplicationFailure.nonRetryable(
    `case ${caseId}: the workflow is at event ${sequence}, but ${difference}`,
    FAILURE_TYPES.ledgerFork,
    details,
  );
}
