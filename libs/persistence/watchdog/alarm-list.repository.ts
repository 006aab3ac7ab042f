/**
 * Alarms for the people who look after them. Through functions that judge who asks: the API's role has no right to the
 * table, whose details name more than an administrator may learn.
 */
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';

export interface ListedAlarm {
  readonly alarmId: string;
  readonly arrival: number;
  readonly at: Instant;
  readonly kind: string;
  readonly caseId: string | null;
  readonly ledgerNumber: string | null;
  /** Roles that reached nobody, where the alarm is about that. */
  readonly roles: readonly string[];
  readonly toldAt: Instant | null;
  /** The finding is gone; null while it lasts and for alarms that do not end by themselves. */
  readonly endedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
}

/** Where a page ended: open alarms come first, then those that were acknowledged, each newest first. */
export interface AlarmPlace {
  readonly among: 'open' | 'acknowledged';
  readonly arrival: number;
}

export interface AlarmPage {
  readonly alarms: readonly ListedAlarm[];
  readonly next: AlarmPlace | null;
}

export type Acknowledgement =
  'acknowledged' | 'repeated' | 'acknowledgedBefore' | 'keyReused' | 'unknown';

interface Row {
  readonly alarm_id: string;
  readonly arrival: string;
  readonly at: Date;
  readonly kind: string;
  readonly case_id: string | null;
  readonly ledger_number: string | null;
  readonly roles: readonly string[] | null;
  readonly told_at: Date | null;
  readonly ended_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly acknowledged_by: string | null;
}

export class AlarmList {
  constructor(private readonly dataSource: DataSource) {}

  /** Nothing for a principal who does not look after alarms. */
  async page(after: AlarmPlace | null, limit: number): Promise<AlarmPage> {
    const wanted = limit + 1;
    const among = after?.among ?? 'open';
    const first = await this.part(among, after?.arrival ?? null, wanted);
    const isFilled = first.length === wanted || among === 'acknowledged';
    const rest = isFilled ? [] : await this.part('acknowledged', null, wanted - first.length);
    const found = [...first, ...rest];
    const alarms = found.slice(0, limit);
    const last = alarms.at(-1);
    return {
      alarms,
      next: found.length > limit && last !== undefined ? placeOf(last) : null,
    };
  }

  async find(alarmId: string): Promise<ListedAlarm | null> {
    const [row] = await runStatement<Row>(this.dataSource, 'SELECT * FROM alarm_of_id($1)', [
      alarmId,
    ]);
    return row === undefined ? null : alarmOf(row);
  }

  /** Once for each key of the principal, however often it is sent. */
  async acknowledge(alarmId: string, key: string, at: Instant): Promise<Acknowledgement> {
    const [row] = await runStatement<{ outcome: Acknowledgement }>(
      this.dataSource,
      'SELECT acknowledge_alarm($1, $2, $3) AS outcome',
      [alarmId, key, at],
    );
    return row?.outcome ?? 'unknown';
  }

  /** How many wait to be acknowledged; asked for by /metrics, which nobody is signed in for. */
  async countOpen(): Promise<number> {
    const [row] = await runStatement<{ count: number }>(
      this.dataSource,
      'SELECT open_alarm_count() AS count',
    );
    return row?.count ?? 0;
  }

  private async part(
    among: AlarmPlace['among'],
    below: number | null,
    limit: number,
  ): Promise<readonly ListedAlarm[]> {
    const rows = await runStatement<Row>(
      this.dataSource,
      'SELECT * FROM alarms_below($1, $2, $3)',
      [among === 'acknowledged', below, limit],
    );
    return rows.map(alarmOf);
  }
}

function placeOf({ acknowledgedAt, arrival }: ListedAlarm): AlarmPlace {
  return { among: acknowledgedAt === null ? 'open' : 'acknowledged', arrival };
}

function alarmOf(row: Row): ListedAlarm {
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    alarmId: row.alarm_id,
    arrival: Number(row.arrival),
    at: row.at.toISOString(),
    kind: row.kind,
    caseId: row.case_id,
    ledgerNumber: row.ledger_number,
    roles: row.roles ?? [],
    toldAt: instant(row.told_at),
    endedAt: instant(row.ended_at),
    acknowledgedAt: instant(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_by,
  };
}
