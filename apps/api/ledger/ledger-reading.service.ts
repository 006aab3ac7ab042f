/** The ledger as one person may see it: their scope is part of every query, never a filter afterwards (invariant 7). */
import { Injectable } from '@nestjs/common';
import type { LedgerFilterQuery, LedgerPage, LedgerQuery } from '#libs/contracts/http';
import { type Actor, localDateOf, type WorkingCalendar } from '#libs/domain';
import { readScopeOf } from '#libs/identity';
import { type LedgerEntry, type LedgerFilter, LedgerList, RulesByVersion } from '#libs/persistence';
import { writeLedger } from '#libs/spreadsheet';
import { summaryOf } from '../cases/case-summary.mapper.js';
import { DirectoryReading } from '../cases/directory.reading.js';
import { cursorOf, positionIn } from '../http/cursor.js';
import { Present } from '../http/present.js';
import { ReadingLog } from '../security/reading-log.service.js';
import { exportRowOf } from './export-row.mapper.js';
import { ledgerFilterOf } from './ledger-filter.mapper.js';

const EXPORT_PAGE = 1_000;

@Injectable()
export class LedgerReadingService {
  constructor(
    private readonly list: LedgerList,
    private readonly rules: RulesByVersion,
    private readonly directory: DirectoryReading,
    private readonly present: Present,
    private readonly readings: ReadingLog,
  ) {}

  async page(actor: Actor, { cursor, limit, ...asked }: LedgerQuery): Promise<LedgerPage> {
    const now = this.present.now();
    const after = cursor === undefined ? null : positionIn(cursor);
    const filter = await ledgerFilterOf(asked, this.directory);
    const query = { filter, scope: readScopeOf(actor), now, after };
    const { entries, next } = await this.list.page(query, limit);
    await this.readings.ofList(actor, entries, 'list');
    const calendarOf = await this.calendarsOf(entries);
    return {
      items: entries.map((entry) => summaryOf(entry, calendarOf(entry), now)),
      next: next === null ? null : cursorOf(next),
    };
  }

  /** Every case that the filter selects, in the order of the ledger numbers. */
  async workbook(
    actor: Actor,
    asked: LedgerFilterQuery,
    reportingUnit: string,
  ): Promise<Uint8Array> {
    const query = {
      filter: await ledgerFilterOf(asked, this.directory),
      scope: readScopeOf(actor),
      now: this.present.now(),
    };
    const entries: LedgerEntry[] = [];
    let after: number | null = null;
    do {
      const page = await this.list.page({ ...query, after }, EXPORT_PAGE);
      entries.push(...page.entries);
      after = page.next;
    } while (after !== null);
    await this.readings.ofExport(actor, entries, exportedBy(query.filter));
    const calendarOf = await this.calendarsOf(entries);
    const rows = entries.reverse().map((entry) => exportRowOf(entry, calendarOf(entry)));
    return writeLedger(rows, { reportingUnit });
  }

  /** The calendar that each case computes with; few versions, kept by the process. */
  private async calendarsOf(
    entries: readonly LedgerEntry[],
  ): Promise<(entry: LedgerEntry) => WorkingCalendar> {
    const today = localDateOf(this.present.now());
    const { calendar: inForce } = await this.rules.inForce(today);
    const versions = [...new Set(entries.map(({ row }) => row.calendarVersion))];
    const calendars = await Promise.all(versions.map((version) => this.rules.calendarOf(version)));
    return ({ row }) => calendars[versions.indexOf(row.calendarVersion)] ?? inForce;
  }
}

/** What was asked for, as the security log keeps it: a search text may name somebody, so only that there was one. */
function exportedBy({ text, ...filter }: LedgerFilter): Readonly<Record<string, unknown>> {
  return text === undefined || text === '' ? filter : { ...filter, text: true };
}
