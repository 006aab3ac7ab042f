/** The office's calendar papers: drafted once under a key, listed, and found for whoever puts them in force. */
import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarPaper, NewPaper, PaperKind } from './calendar-paper.types.js';
import {
  FIELDS_OF_KIND,
  type KeptPaper,
  paperOf,
  type PaperRow,
  TABLE_OF_KIND,
} from './paper-row.mapper.js';

export interface DraftedPaper {
  readonly paper: CalendarPaper;
  /** Of the request that drafted it: another one means that the key was used for something else. */
  readonly fingerprint: string;
  readonly repeated: boolean;
}

export class CalendarPapers {
  constructor(private readonly dataSource: DataSource) {}

  /** A key that the person used before answers with what was drafted then. */
  async draft(paper: NewPaper): Promise<DraftedPaper> {
    const { content, paperId, by, at, key, fingerprint } = paper;
    const { kind } = content;
    const own =
      content.kind === 'notice'
        ? [content.notice.year, content.notice.reference, JSON.stringify(content.notice.holidays)]
        : [
            content.rest.name,
            content.rest.from,
            content.rest.until,
            content.rest.reference,
            content.replaces,
          ];
    const values = [...own, paperId, JSON.stringify(by), at, key, fingerprint];
    const columns = `${FIELDS_OF_KIND[kind].columns}, paper_id, drafted_by, drafted_at, draft_key, fingerprint`;
    const inserted = await this.dataSource.query<{ paper_id: string }[]>(
      `INSERT INTO ${TABLE_OF_KIND[kind]} (${columns})
        SELECT ${values.map((_, index) => `$${index + 1}`).join(', ')}
        ON CONFLICT DO NOTHING RETURNING paper_id`,
      values,
    );
    const repeated = inserted.length === 0;
    const kept = await this.kept(
      kind,
      `drafted_by ->> 'personId' = $1 AND draft_key = $2`,
      [by.personId, key],
      this.dataSource.manager,
    );
    if (kept === null) throw new Error(`the draft ${paperId} is neither new nor known`);
    return { paper: kept.paper, fingerprint: kept.fingerprint, repeated };
  }

  /** Those in force and those to come first, of those replaced the latest; newest first. */
  async list(kind: PaperKind, limit: number): Promise<readonly CalendarPaper[]> {
    const { fields, latest } = FIELDS_OF_KIND[kind];
    const rows = await this.dataSource.query<PaperRow[]>(
      `SELECT * FROM (SELECT ${fields}, ${latest} AS latest FROM ${TABLE_OF_KIND[kind]} p) papers
        ORDER BY (latest OR "putInForceAt" IS NULL) DESC, "draftedAt" DESC LIMIT $1`,
      [limit],
    );
    return rows.map((row) => paperOf(kind, row).paper);
  }

  /** `within` a transaction: as it sees the paper; null when there is no such paper. */
  find(kind: PaperKind, paperId: string, within?: EntityManager): Promise<KeptPaper | null> {
    return this.kept(kind, 'paper_id = $1::uuid', [paperId], within ?? this.dataSource.manager);
  }

  private async kept(
    kind: PaperKind,
    where: string,
    values: readonly unknown[],
    within: EntityManager,
  ): Promise<KeptPaper | null> {
    const { fields, latest } = FIELDS_OF_KIND[kind];
    const [row] = await within.query<PaperRow[]>(
      `SELECT ${fields}, ${latest} AS latest FROM ${TABLE_OF_KIND[kind]} p WHERE ${where}`,
      [...values],
    );
    return row === undefined ? null : paperOf(kind, row);
  }
}
