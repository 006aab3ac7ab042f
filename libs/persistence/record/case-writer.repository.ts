/**
 * Writes accepted commands (design §2). `advance` is one round trip, because it lies on every command's path; `open`
 * takes the ledger number in the transaction that stores the case, so that a failure leaves no gap (督〔YYYY〕NNNN号).
 */
import pLimit from 'p-limit';
import type { DataSource, QueryRunner } from 'typeorm';
import { type PreparedStatement, runPrepared, runPreparedWithin } from '../prepared-statement.js';
import { caseRowOf } from './case-row.mapper.js';
import { caseTextOf, textChanged } from './case-text.mapper.js';
import { changedUnits } from './case-units.mapper.js';
import type { Recording } from './recording.js';
import {
  ADVANCE,
  ADVANCE_WITH_AGENDA_OR_ALARMS,
  OPEN,
  touchesAgendaOrAlarms,
} from './recording.statements.js';
import { eventRowOf } from './stored-event.mapper.js';

export interface LedgerPlace {
  readonly year: number;
  /** 1, 2, 3 … without a gap. */
  readonly serial: number;
}

interface Moved {
  readonly moved: number;
}

/**
 * Registrations wait for each other in the database anyway. Held back here, a burst of them takes two connections of
 * the pool and leaves the others to the commands on running cases.
 */
const OPENINGS_AT_ONCE = 2;

export class CaseWriter {
  private readonly openings = pLimit(OPENINGS_AT_ONCE);

  constructor(private readonly dataSource: DataSource) {}

  /** False, and nothing written, when the case is not (any more) where `recording.before` says. */
  async advance(recording: Recording): Promise<boolean> {
    const { before } = recording;
    if (before === null) throw new Error('a case that is not open yet cannot be advanced');
    const place = [before.sequence, before.head];
    const [answer] = touchesAgendaOrAlarms(recording)
      ? await runPrepared<Moved>(this.dataSource, ADVANCE_WITH_AGENDA_OR_ALARMS, [
          ...alwaysWritten(recording),
          ...seldomWritten(recording),
          ...place,
        ])
      : await runPrepared<Moved>(this.dataSource, ADVANCE, [...alwaysWritten(recording), ...place]);
    return answer?.moved === 1;
  }

  /**
   * Takes the year's next number, has the recording made for it and stores both. Null, and no number used, when the
   * case is there already.
   */
  async open(
    year: number,
    recordingFor: (place: LedgerPlace) => Recording,
  ): Promise<Recording | null> {
    return this.openings(async () => this.openInTransaction(year, recordingFor));
  }

  private async openInTransaction(
    year: number,
    recordingFor: (place: LedgerPlace) => Recording,
  ): Promise<Recording | null> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const place = { year, serial: await nextSerial(runner, year) };
      const recording = recordingFor(place);
      const [answer] = await runPreparedWithin<Moved>(runner, OPEN, [
        ...alwaysWritten(recording),
        ...seldomWritten(recording),
        recording.after.ledgerNumber,
        place.year,
        place.serial,
      ]);
      if (answer?.moved !== 1) {
        await runner.rollbackTransaction();
        return null;
      }
      await runner.commitTransaction();
      return recording;
    } catch (fault) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw fault;
    } finally {
      await runner.release();
    }
  }
}

/** Registrations of one year wait here for each other, until the one before has committed. */
async function nextSerial(runner: QueryRunner, year: number): Promise<number> {
  const [row] = await runPreparedWithin<{ last_number: number }>(runner, NEXT_SERIAL, [year]);
  if (row === undefined) throw new Error(`no ledger number for ${year}`);
  return row.last_number;
}

const NEXT_SERIAL: PreparedStatement = {
  name: 'next_ledger_serial',
  text: `INSERT INTO ledger_counters AS c (year, last_number) VALUES ($1, 1)
    ON CONFLICT (year) DO UPDATE SET last_number = c.last_number + 1 RETURNING last_number`,
};

function alwaysWritten({
  fingerprint,
  before,
  after,
  rules,
  events,
  notices,
}: Recording): unknown[] {
  return [
    after.caseId,
    JSON.stringify(caseRowOf(after, rules)),
    JSON.stringify(after),
    textChanged(before, after) ? JSON.stringify(caseTextOf(after)) : null,
    JSON.stringify(events.map((event, position) => eventRowOf(event, fingerprint, position))),
    JSON.stringify(notices),
    JSON.stringify(changedUnits(before, after)),
  ];
}

function seldomWritten({ openedAgendaItems, settledAgendaItems, alarms }: Recording): unknown[] {
  return [openedAgendaItems, settledAgendaItems, alarms].map((rows) => JSON.stringify(rows));
}
