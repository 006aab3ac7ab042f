/**
 * Which alarms people were told of. Alarms are gathered into a telling before the first mail goes out, so that a try
 * after a crash tells the same alarms under the same Message-ID; they count as told when a mail was accepted.
 */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';

export interface ToldAlarm {
  readonly at: Instant;
  readonly kind: string;
  /** null for an alarm about no case, or about one that the record does not know. */
  readonly ledgerNumber: string | null;
  /** The finding is gone already: it was repaired. */
  readonly isOver: boolean;
}

export interface Telling {
  readonly tellingId: string;
  /** In all. */
  readonly count: number;
  /** The first of them, as many as were asked for. */
  readonly alarms: readonly ToldAlarm[];
}

export class AlarmTellings {
  constructor(private readonly dataSource: DataSource) {}

  /** One that was begun and not finished, else one of all open alarms that nobody was told of; null when there is none. */
  async next(atMost: number): Promise<Telling | null> {
    const tellingId = (await this.unfinished()) ?? (await this.gather());
    return tellingId === null ? null : this.contentOf(tellingId, atMost);
  }

  async told(tellingId: string, at: Instant): Promise<void> {
    await this.dataSource.query(
      'UPDATE alarms SET told_at = $2 WHERE telling = $1 AND told_at IS NULL',
      [tellingId, at],
    );
  }

  private async unfinished(): Promise<string | null> {
    const [row] = await this.dataSource.query<{ telling: string }[]>(
      'SELECT telling FROM alarms WHERE told_at IS NULL AND telling IS NOT NULL ORDER BY arrival LIMIT 1',
    );
    return row?.telling ?? null;
  }

  private async gather(): Promise<string | null> {
    const tellingId = randomUUID();
    const [, gathered] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE alarms SET telling = $1
        WHERE told_at IS NULL AND telling IS NULL AND acknowledged_at IS NULL`,
      [tellingId],
    );
    return gathered === 0 ? null : tellingId;
  }

  private async contentOf(tellingId: string, atMost: number): Promise<Telling> {
    const rows = await this.dataSource.query<
      {
        at: Date;
        kind: string;
        ledger_number: string | null;
        ended_at: Date | null;
        count: number;
      }[]
    >(
      `SELECT a.at, a.kind, c.ledger_number, a.ended_at, (count(*) OVER ())::integer AS count
        FROM alarms a LEFT JOIN cases c USING (case_id)
        WHERE a.telling = $1 ORDER BY a.arrival LIMIT $2`,
      [tellingId, atMost],
    );
    return {
      tellingId,
      count: rows[0]?.count ?? 0,
      alarms: rows.map(({ at, kind, ledger_number, ended_at }) => ({
        at: at.toISOString(),
        kind,
        ledgerNumber: ledger_number,
        isOver: ended_at !== null,
      })),
    };
  }
}
