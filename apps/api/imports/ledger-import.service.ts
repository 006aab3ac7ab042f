/**
 * Takes over an office's spreadsheet (整改台账). A dry run only counts; an import sends each row to a case of its own.
 * Both answer the same figures, so that the office sees beforehand what will happen.
 */
import { Injectable } from '@nestjs/common';
import { errorMessage } from '#libs/contracts';
import type { ImportProgress, ImportReport } from '#libs/contracts/http';
import { type Actor, lifecycleRow, localDateOf } from '#libs/domain';
import { CaseRecord, ImportLog } from '#libs/persistence';
import { type ImportRow, type LedgerReading, markFaults, readLedger } from '#libs/spreadsheet';
import pLimit from 'p-limit';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { DirectoryService } from '../organisation/directory.service.js';
import { caseIdOfRow, ImportRowService, type RowOutcome } from './import-row.service.js';
import { WorkbookStore } from './workbook-store.service.js';

type Fault = ImportReport['faults'][number];

const ROWS_AT_ONCE = 16;
const ROWS_BETWEEN_PROGRESS = 50;

@Injectable()
export class LedgerImportService {
  constructor(
    private readonly rows: ImportRowService,
    private readonly log: ImportLog,
    private readonly record: CaseRecord,
    private readonly workbooks: WorkbookStore,
    private readonly directory: DirectoryService,
    private readonly present: Present,
  ) {}

  async take(actor: Actor, received: string, dryRun: boolean): Promise<ImportReport> {
    requireOffice(actor);
    const { key, bytes } = await this.workbooks.keep(received);
    const reading = await this.read(bytes);
    requireReadable(reading);
    const { fresh, present } = await this.divided(reading.importable);
    const known = present + reading.known.length;
    const faults = reading.faults.map(shownFault);
    if (dryRun) return reportOf({ key, dryRun, reading, imported: fresh, known, faults });
    return this.import(actor, key, reading, { fresh, known, faults });
  }

  async progress(actor: Actor, key: string): Promise<ImportProgress> {
    requireOffice(actor);
    const found = await this.log.find<ImportReport>(key);
    if (found === null) throw new ApiProblem('not_found', ['key']);
    return {
      key,
      state: found.finishedAt === null ? 'running' : 'finished',
      rows: found.rowsTotal,
      done: found.rowsDone,
      startedAt: found.startedAt,
      finishedAt: found.finishedAt,
      report: found.result,
    };
  }

  /** The office's own workbook with every faulty row marked; of a dry run as well. */
  async marked(actor: Actor, key: string): Promise<Uint8Array> {
    requireOffice(actor);
    const bytes = await this.workbooks.read(key);
    const marked = bytes === null ? null : await markFaults(bytes, (await this.read(bytes)).faults);
    if (marked === null) throw new ApiProblem('not_found', ['key']);
    return marked;
  }

  private async import(
    actor: Actor,
    key: string,
    reading: LedgerReading,
    {
      fresh,
      known,
      faults,
    }: { fresh: readonly ImportRow[]; known: number; faults: readonly Fault[] },
  ): Promise<ImportReport> {
    const total = reading.rows;
    const done = total - fresh.length;
    await this.log.begin(key, total, this.present.now());
    const outcomes = await this.sendAll(actor, fresh, (sent) => this.log.advance(key, done + sent));
    const imported = fresh.filter((_, index) => outcomes[index]?.kind === 'imported');
    const met = outcomes.filter(({ kind }) => kind === 'present').length;
    const refused = fresh.flatMap((row, index) => refusedFault(row, outcomes[index]));
    const report = reportOf({
      key,
      dryRun: false,
      reading,
      imported,
      known: known + met,
      faults: [...faults, ...refused].toSorted((left, right) => left.row - right.row),
    });
    await this.log.finish(key, report, this.present.now());
    return report;
  }

  /** Stops at the first fault; what was sent stays imported and is found present the next time. */
  private async sendAll(
    actor: Actor,
    rows: readonly ImportRow[],
    advance: (sent: number) => Promise<void>,
  ): Promise<readonly RowOutcome[]> {
    const limit = pLimit(ROWS_AT_ONCE);
    let sent = 0;
    const send = async (row: ImportRow): Promise<RowOutcome> => {
      const outcome = await this.rows.take(actor, row);
      sent += 1;
      if (sent % ROWS_BETWEEN_PROGRESS === 0) await advance(sent);
      return outcome;
    };
    try {
      return await Promise.all(rows.map((row) => limit(send, row)));
    } finally {
      limit.clearQueue();
    }
  }

  private async read(bytes: Uint8Array): Promise<LedgerReading> {
    return readLedger(bytes, await this.directory.forImport(), {
      today: localDateOf(this.present.now()),
      knownCases: async (numbers) => {
        const states = await Promise.all(
          numbers.map((number) => this.record.findByIdOrNumber(number)),
        );
        return states.flatMap((state) =>
          state === null
            ? []
            : [
                {
                  ledgerNumber: state.ledgerNumber,
                  foundOn: state.facts.foundOn,
                  problem: state.facts.problem,
                },
              ],
        );
      },
    });
  }

  private async divided(rows: readonly ImportRow[]) {
    const there = await this.log.presentAmong(rows.map(caseIdOfRow));
    const fresh = rows.filter((row) => !there.has(caseIdOfRow(row)));
    return { fresh, present: rows.length - fresh.length };
  }
}

function requireOffice({ posts }: Actor): void {
  const { who } = lifecycleRow('importCase');
  if (!posts.some(({ role }) => who.includes(role))) throw new ApiProblem('not_permitted');
}

/** A fault of the sheet or the file means that nothing at all can be read. */
function requireReadable({ faults }: LedgerReading): void {
  const fault = faults.find(({ scope }) => scope !== 'row');
  if (fault === undefined) return;
  const { message: reason, messageEn: reasonEn } = fault;
  throw new ApiProblem('workbook_unreadable', ['file'], { reason, reasonEn });
}

function shownFault({
  row,
  column,
  code,
  message,
  messageEn,
}: LedgerReading['faults'][number]): Fault {
  return { row, column, code, message, messageEn };
}

/** What the workflow refused although the sheet looked sound. */
function refusedFault({ row }: ImportRow, outcome: RowOutcome | undefined): Fault[] {
  if (outcome?.kind !== 'refused') return [];
  const { code, fields, details } = outcome.refusal;
  const { zh, en } = errorMessage(code, details);
  return [{ row, column: fields.join('、'), code, message: zh, messageEn: en }];
}

interface ReportParts {
  readonly key: string;
  readonly dryRun: boolean;
  readonly reading: LedgerReading;
  readonly imported: readonly ImportRow[];
  readonly known: number;
  readonly faults: readonly Fault[];
}

function reportOf({ key, dryRun, reading, imported, known, faults }: ReportParts): ImportReport {
  return {
    key,
    dryRun,
    rows: reading.rows,
    imported: imported.length,
    alreadyClosed: imported.filter(({ payload }) => payload.state === 'closed').length,
    alreadyPresent: known,
    faults: [...faults],
  };
}
