/**
 * The previews of bulk adoptions, case by case, for the person of the moment: whoever may not read a case finds it neither
 * in the list nor in the counts.
 */
import type { DataSource } from 'typeorm';
import type { BatchItemState } from '#libs/contracts';
import type { AdoptedClock, AdoptionDirection, CaseState, Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';

export interface AdoptionPreview {
  readonly caseId: string;
  readonly direction: AdoptionDirection;
  /** A rung that was still to come fires as soon as the case has adopted the version. */
  readonly firesAtOnce: boolean;
  readonly clocks: readonly AdoptedClock[];
}

export interface UnpreviewedCase {
  /** In the batch. */
  readonly position: number;
  readonly state: CaseState;
}

export interface AdoptionPreviewCounts {
  readonly cases: number;
  readonly earlier: number;
  readonly later: number;
  readonly unmoved: number;
  readonly firesAtOnce: number;
  readonly notPreviewed: number;
}

export interface AdoptionPreviewQuery {
  readonly batchId: string;
  readonly direction: AdoptionDirection | null;
  /** Only those that fire at once. */
  readonly firesAtOnce: boolean;
  /** `next` of the page before; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

export interface PreviewedCase extends AdoptionPreview {
  readonly position: number;
  readonly ledgerNumber: string;
  readonly confidential: boolean;
  readonly state: BatchItemState;
}

export class AdoptionPreviews {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of the batch, at most `limit`. */
  async unpreviewed(batchId: string, after: number, limit: number): Promise<UnpreviewedCase[]> {
    return runStatement<UnpreviewedCase>(
      this.dataSource,
      `SELECT i.position, c.state_json AS state FROM batch_items i JOIN cases c USING (case_id)
        WHERE i.batch_id = $1 AND i.position > $2
          AND NOT EXISTS (SELECT FROM adoption_previews p WHERE p.batch_id = i.batch_id AND p.case_id = i.case_id)
        ORDER BY i.position LIMIT $3`,
      [batchId, after, limit],
    );
  }

  /** A case that has its preview already keeps it. */
  async add(batchId: string, at: Instant, previews: readonly AdoptionPreview[]): Promise<void> {
    await runStatement(
      this.dataSource,
      `INSERT INTO adoption_previews (batch_id, case_id, at, direction, fires_at_once, clocks)
        SELECT $1, r."caseId", $2, r.direction, r."firesAtOnce", r.clocks
        FROM jsonb_to_recordset($3::jsonb)
          AS r("caseId" uuid, direction text, "firesAtOnce" boolean, clocks jsonb)
        ON CONFLICT (batch_id, case_id) DO NOTHING`,
      [batchId, at, JSON.stringify(previews)],
    );
  }

  async counts(batchId: string): Promise<AdoptionPreviewCounts> {
    const [row] = await runStatement<AdoptionPreviewCounts>(
      this.dataSource,
      `SELECT count(*)::integer AS cases,
          count(*) FILTER (WHERE p.direction = 'earlier')::integer AS earlier,
          count(*) FILTER (WHERE p.direction = 'later')::integer AS later,
          count(*) FILTER (WHERE p.direction = 'unmoved')::integer AS unmoved,
          count(*) FILTER (WHERE p.fires_at_once)::integer AS "firesAtOnce",
          count(*) FILTER (WHERE p.case_id IS NULL)::integer AS "notPreviewed"
        FROM batch_items i LEFT JOIN adoption_previews p USING (batch_id, case_id) WHERE i.batch_id = $1`,
      [batchId],
    );
    if (row === undefined) throw new Error('counting answered nothing');
    return row;
  }

  async page({ batchId, direction, firesAtOnce, after, limit }: AdoptionPreviewQuery): Promise<{
    readonly cases: readonly PreviewedCase[];
    /** null on the last page. */
    readonly next: number | null;
  }> {
    const rows = await runStatement<PreviewedCase>(
      this.dataSource,
      `SELECT i.position, i.case_id AS "caseId", c.ledger_number AS "ledgerNumber", c.circle IS NOT NULL AS confidential,
          i.state, p.direction, p.fires_at_once AS "firesAtOnce", p.clocks
        FROM batch_items i JOIN cases c USING (case_id) JOIN adoption_previews p USING (batch_id, case_id)
        WHERE i.batch_id = $1 AND i.position > $2 AND ($3::text IS NULL OR p.direction = $3)
          AND (p.fires_at_once OR NOT $4)
        ORDER BY i.position LIMIT $5`,
      [batchId, after ?? 0, direction, firesAtOnce, limit + 1],
    );
    const cases = rows.slice(0, limit);
    return { cases, next: rows.length > limit ? (cases.at(-1)?.position ?? null) : null };
  }
}
