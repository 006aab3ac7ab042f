/**
 * Alarms of findings that last: one alarm from the first run that finds it until a run that does not, however many find
 * it in between. What comes back after it was gone is a new incident and a new alarm.
 */
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';

export interface Incident {
  /** The same for the same finding, e.g. `missing case/…`. */
  readonly name: string;
  readonly kind: string;
  readonly caseId: string | null;
  /** Nothing of a case's content: administrators read it. */
  readonly details: Readonly<Record<string, unknown>>;
}

export class IncidentLog {
  constructor(private readonly dataSource: DataSource) {}

  /** Raises an alarm unless one for this incident stands; either way the run has seen it. */
  async seen({ name, kind, caseId, details }: Incident, runId: string, at: Instant): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO alarms (alarm_id, at, kind, case_id, details, incident, seen_in)
        VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)
        ON CONFLICT (incident) WHERE incident IS NOT NULL AND ended_at IS NULL
        DO UPDATE SET seen_in = excluded.seen_in`,
      [at, kind, caseId, JSON.stringify(details), name, runId],
    );
  }

  async ended(name: string, at: Instant): Promise<void> {
    await this.dataSource.query(
      'UPDATE alarms SET ended_at = $2 WHERE incident = $1 AND ended_at IS NULL',
      [name, at],
    );
  }

  /** Ends what a whole run did not see any more. */
  async endUnseenIn(runId: string, at: Instant): Promise<void> {
    await this.dataSource.query(
      'UPDATE alarms SET ended_at = $2 WHERE incident IS NOT NULL AND ended_at IS NULL AND seen_in <> $1',
      [runId, at],
    );
  }
}
