/** What changes a case: commands, time, and a record that has gone ahead; each passes the turnstile. */
import type { LedgerActivities } from '#libs/contracts';
import { fire, momentId, type StoredEvent } from '#libs/domain';
import { recordCalendar } from './case-rules.js';
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
      ? recordCalendar(supervised, recorder)
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
 * Reads the case again where the record has gone ahead: the engine died between the record's commit and its own note of
 * it, and nobody sent the command again. Without it the clocks that the command started would never ring.
 */
export async function catchUpWithRecord(
  supervised: SupervisedCase,
  loader: Pick<LedgerActivities, 'loadCase'>,
): Promise<void> {
  await supervised.turnstile.pass(async () => {
    const { caseId } = supervised;
    const loaded = await loader.loadCase({ caseId, at: workflowNow() });
    const isAhead =
      loaded.state !== null && loaded.state.sequence > (supervised.state?.sequence ?? 0);
    if (isAhead) takeOver(supervised, loaded);
  });
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
