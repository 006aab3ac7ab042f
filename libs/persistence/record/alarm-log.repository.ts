/** Alarms: raised by whoever finds that something does not add up, open until a person acknowledges them. */
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';
import type { NewAlarm } from './recording.js';

export interface Alarm extends NewAlarm {
  readonly acknowledgedAt: Instant | null;
}

interface AlarmRow {
  readonly alarm_id: string;
  readonly at: Date;
  readonly kind: string;
  readonly case_id: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly acknowledged_at: Date | null;
}

export class AlarmLog {
  constructor(private readonly dataSource: DataSource) {}

  /** Idempotent by alarm id. */
  async raise({ alarmId, at, kind, caseId, details }: NewAlarm): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO alarms (alarm_id, at, kind, case_id, details) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (alarm_id) DO NOTHING`,
      [alarmId, at, kind, caseId, JSON.stringify(details)],
    );
  }

  /** Not acknowledged yet; newest first. */
  async listOpen(limit = 100): Promise<readonly Alarm[]> {
    const rows = await this.dataSource.query<AlarmRow[]>(
      `SELECT alarm_id, at, kind, case_id, details, acknowledged_at FROM alarms
        WHERE acknowledged_at IS NULL ORDER BY at DESC, alarm_id LIMIT $1`,
      [limit],
    );
    return rows.map((row) => ({
      alarmId: row.alarm_id,
      at: row.at.toISOString(),
      kind: row.kind,
      caseId: row.case_id,
      details: row.details,
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    }));
  }
}
