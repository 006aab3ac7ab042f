/** What changes a case: commands, time, and a record that has gone ahead; each passes the turnstile. */
import { ApplicationFailure, patched } from '@temporalio/workflow';
import { FAILURE_TYPES, type AdoptCalendarOutcome } from '#libs/contracts';
import { fire, momentId, type StoredEvent } from '#libs/domain';
import { recordCalendar, recordCalendarIfTouched } from './case-rules.js';
import { recordChange, type Change, type Recorder } from './recording.js';
import { dueMoment, takeOver, type SupervisedCase } from './supervised-case.js';
import { workflowNow } from './workflow-now.js';

/**
 * Records what time has done, then decides and records the change. Time comes first: a deadline that passed while the
 * engine was away must be on record before a submission stops its clock.
 * @throws ApplicationFailure of type Refused (from `decideOn`), LedgerFork or CommandIdReused.
 */
export function change(
  supervised: SupervisedCase,
  recorder: Recorder,
  wanted: Change,
): Promise<readonly StoredEvent[]> {
  const decideAndRecord = () => recordChange(supervised, recorder, wanted);
  return supervised.turnstile.pass(() =>
    mustCatchUp(supervised)
      ? recordDueMoments(supervised, recorder)
          .then(() => recordCalendar(supervised, recorder))
          // What the calendar makes due is due now.
          .then(() => recordDueMoments(supervised, recorder))
          .then(decideAndRecord)
      : decideAndRecord(),
  );
}

function mustCatchUp(supervised: SupervisedCase): boolean {
  return supervised.calendarInForce !== null || dueMoment(supervised) !== undefined;
}

/** Records every moment that has come, each once and under its own id. */
export async function catchUpWithTime(
  supervised: SupervisedCase,
  recorder: Recorder,
): Promise<void> {
  await supervised.turnstile.pass(() => recordDueMoments(supervised, recorder));
}

/**
 * Reads state and rules of the case again. The engine may have died between the record's commit and its own note of it,
 * and nobody sent the command again; a calendar may have been put in force unheard; or the run was started with what was
 * carried over wrongly. Without it a clock would ring late or never. A record that is behind the run contradicts it: a
 * fork.
 */
export async function catchUpWithRecord(
  supervised: SupervisedCase,
  recorder: Recorder,
): Promise<void> {
  const readAgain = await supervised.turnstile.pass(async () => {
    const { caseId } = supervised;
    const loaded = await recorder.loadCase({ caseId, at: workflowNow() });
    const known = supervised.state?.sequence ?? 0;
    const recorded = loaded.state?.sequence ?? 0;
    // Runs from before took the record over only where it was ahead.
    if (!patched('record-is-read-again')) {
      if (recorded > known) takeOver(supervised, loaded);
      return false;
    }
    if (recorded < known) supervised.fork = forkOf(caseId, known, recorded);
    else takeOver(supervised, loaded);
    return supervised.fork === null;
  });
  if (readAgain) await adoptCalendarInForce(supervised, recorder);
}

/**
 * After a start from the record, or when a calendar was put in force: time that passed before the case heard of it passed
 * under the old one, and is on record before anything moves.
 */
export async function adoptCalendarInForce(
  supervised: SupervisedCase,
  recorder: Recorder,
): Promise<AdoptCalendarOutcome> {
  await catchUpWithTime(supervised, recorder);
  return recordCalendarIfTouched(supervised, recorder);
}

function forkOf(caseId: string, known: number, recorded: number): ApplicationFailure {
  return ApplicationFailure.nonRetryable(
    `case ${caseId}: the workflow is at event ${known}, but the record ends at ${recorded}`,
    FAILURE_TYPES.ledgerFork,
  );
}

async function recordDueMoments(supervised: SupervisedCase, recorder: Recorder): Promise<void> {
  for (;;) {
    const due = dueMoment(supervised);
    if (due === undefined) return;
    const decidedOn = supervised.state;
    const now = workflowNow();
    const commandId = momentId(due);
    await recordChange(supervised, recorder, {
      commandId,
      fingerprint: commandId,
      decideOn: (state) => (state !== null && state === decidedOn ? fire(state, due, now) : []),
    });
  }
}
