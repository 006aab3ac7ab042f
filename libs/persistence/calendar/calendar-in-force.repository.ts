/**
 * Which calendar is in force and which it becomes: the release's own notices, over them what the office put in force, over
 * that the county's days off. Two people who put papers in force at the same moment wait for each other, or the second
 * calendar would lack the first one's days.
 */
import type { DataSource, EntityManager } from 'typeorm';
import {
  asEdition,
  buildCalendar,
  type CalendarBuild,
  type CalendarNotice,
  type LocalRest,
  type WorkingCalendar,
} from '#libs/domain';
import { PUBLISHED_NOTICES } from '#libs/domain/shipped';
import type { CalendarPaper, PaperAct, PaperContent, PaperKind } from './calendar-paper.types.js';
import { FIELDS_OF_KIND, paperOf, type PaperRow, TABLE_OF_KIND } from './paper-row.mapper.js';

/** Any number, the same in every process. */
const CALENDAR_LOCK = 4_210_820;

export class CalendarInForce {
  constructor(private readonly dataSource: DataSource) {}

  /** The one adopted last. */
  async now(within: EntityManager = this.dataSource.manager): Promise<WorkingCalendar> {
    const [row] = await within.query<{ data: WorkingCalendar }[]>(
      'SELECT data FROM calendar_versions ORDER BY adoption DESC LIMIT 1',
    );
    if (row === undefined) throw new Error('no calendar is in force: run the migrations');
    return row.data;
  }

  /** What it would become with this paper; null: what the papers in force come to. */
  async with(
    content: PaperContent | null,
    within: EntityManager = this.dataSource.manager,
  ): Promise<CalendarBuild> {
    const notices = await inForce('notice', within);
    const rests = await inForce('localRest', within);
    return buildCalendar(noticesWith(notices, content), undefined, restsWith(rests, content));
  }

  /** Runs alone among those who put papers in force. */
  alone<Result>(work: (within: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (within) => {
      await within.query('SELECT pg_advisory_xact_lock($1)', [CALENDAR_LOCK]);
      return work(within);
    });
  }

  /**
   * Stores the calendar as the one in force and notes on the paper who did it; every case of the ledger is to hear of
   * its version. Days that were in force before get a version of their own: it is told by the version what is in force.
   */
  async put(
    { paperId, content: { kind } }: CalendarPaper,
    calendar: WorkingCalendar,
    { by, at, key }: PaperAct,
    within: EntityManager,
  ): Promise<WorkingCalendar> {
    const adopted = await adopt(calendar, within);
    await within.query(
      `UPDATE ${TABLE_OF_KIND[kind]} SET put_in_force_by = $2, put_in_force_at = $3, put_in_force_key = $4,
        calendar_version = $5 WHERE paper_id = $1`,
      [paperId, JSON.stringify(by), at, key, adopted.version],
    );
    return adopted;
  }
}

async function adopt(calendar: WorkingCalendar, within: EntityManager): Promise<WorkingCalendar> {
  const [{ count = 0 } = {}] = await within.query<{ count?: number }[]>(
    'SELECT count(*)::integer AS count FROM calendar_versions',
  );
  for (const candidate of [calendar, asEdition(calendar, count + 1)]) {
    const stored = await within.query<unknown[]>(
      `INSERT INTO calendar_versions (version, data) VALUES ($1, $2::jsonb)
        ON CONFLICT (version) DO NOTHING RETURNING version`,
      [candidate.version, JSON.stringify(candidate)],
    );
    if (stored.length > 0) return candidate;
  }
  throw new Error(`the calendar ${calendar.version} could not be adopted`);
}

async function inForce(kind: PaperKind, within: EntityManager): Promise<readonly CalendarPaper[]> {
  const { fields, latest } = FIELDS_OF_KIND[kind];
  const rows = await within.query<PaperRow[]>(
    `SELECT ${fields}, true AS latest FROM ${TABLE_OF_KIND[kind]} p
      WHERE p.put_in_force_at IS NOT NULL AND ${latest}`,
  );
  return rows.map((row) => paperOf(kind, row).paper);
}

/** Of a year the office's own notice counts before the release's, and the paper looked at before both. */
function noticesWith(
  papers: readonly CalendarPaper[],
  added: PaperContent | null,
): readonly CalendarNotice[] {
  const contents = [...papers.map(({ content }) => content), ...(added === null ? [] : [added])];
  const all = [
    ...PUBLISHED_NOTICES,
    ...contents.flatMap((content) => (content.kind === 'notice' ? [content.notice] : [])),
  ];
  return [...new Map(all.map((notice) => [notice.year, notice])).values()];
}

function restsWith(
  papers: readonly CalendarPaper[],
  added: PaperContent | null,
): readonly LocalRest[] {
  const replaced = added?.kind === 'localRest' ? added.replaces : null;
  const kept = papers.flatMap(({ paperId, content }) =>
    content.kind === 'localRest' && paperId !== replaced ? [content.rest] : [],
  );
  return added?.kind === 'localRest' ? [...kept, added.rest] : kept;
}
