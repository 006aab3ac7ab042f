/**
 * Policies and calendars by version. Versions are immutable, so each is read once a process and kept; which one is in
 * force for a new case may change and is asked every time.
 */
import type { DataSource } from 'typeorm';
import {
  type Instant,
  type LocalDate,
  localDateOf,
  type Policy,
  type WorkingCalendar,
} from '#libs/domain';
import { runPrepared } from '../prepared-statement.js';

export interface Rules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

export class RulesByVersion {
  private readonly policies = new Map<string, Policy>();
  private readonly calendars = new Map<string, WorkingCalendar>();

  constructor(private readonly dataSource: DataSource) {}

  /** Throws when a version is not stored: a case that names it cannot be computed. */
  async of(policyVersion: string, calendarVersion: string): Promise<Rules> {
    const known = {
      policy: this.policies.get(policyVersion),
      calendar: this.calendars.get(calendarVersion),
    };
    if (known.policy && known.calendar) return { policy: known.policy, calendar: known.calendar };
    const [row] = await runPrepared<Rules>(this.dataSource, RULES_OF_VERSIONS, [
      policyVersion,
      calendarVersion,
    ]);
    if (row === undefined) {
      throw new Error(`unknown policy ${policyVersion} or calendar ${calendarVersion}`);
    }
    return this.keep(row);
  }

  /** null where no such version was ever approved. */
  async policyOf(version: string): Promise<Policy | null> {
    const known = this.policies.get(version);
    if (known !== undefined) return known;
    const [row] = await runPrepared<{ policy: Policy }>(this.dataSource, POLICY_OF_VERSION, [
      version,
    ]);
    if (row !== undefined) this.policies.set(version, row.policy);
    return row?.policy ?? null;
  }

  /** null where no such version was ever published. */
  async calendarOf(version: string): Promise<WorkingCalendar | null> {
    const known = this.calendars.get(version);
    if (known !== undefined) return known;
    const [row] = await runPrepared<{ calendar: WorkingCalendar }>(
      this.dataSource,
      CALENDAR_OF_VERSION,
      [version],
    );
    if (row !== undefined) this.calendars.set(version, row.calendar);
    return row?.calendar ?? null;
  }

  /**
   * On this day (Asia/Shanghai): the policy that holds from the latest day, of two from the same day the one approved later;
   * and the calendar adopted last. Asks for the labels alone, because it stands on every registration's path.
   */
  async inForce(today: LocalDate): Promise<Rules> {
    const [labels] = await runPrepared<{ policy: string; calendar: string }>(
      this.dataSource,
      LABELS_IN_FORCE,
      [today],
    );
    if (labels === undefined) {
      throw new Error(`no policy or calendar is in force on ${today}: run the migrations`);
    }
    return this.of(labels.policy, labels.calendar);
  }

  /** The version in force, once it has been for `forMs`; null before. */
  async calendarToKnow(now: Instant, forMs: number): Promise<string | null> {
    const { version } = (await this.inForce(localDateOf(now))).calendar;
    const [row] = await runPrepared<{ version: string }>(this.dataSource, ADOPTED_BEFORE, [
      version,
      new Date(Date.parse(now) - forMs).toISOString(),
    ]);
    return row?.version ?? null;
  }

  private keep({ policy, calendar }: Rules): Rules {
    this.policies.set(policy.version, policy);
    this.calendars.set(calendar.version, calendar);
    return { policy, calendar };
  }
}

const RULES_OF_VERSIONS = {
  name: 'rules_of_versions',
  text: `SELECT p.data AS policy, c.data AS calendar FROM policy_versions p, calendar_versions c
    WHERE p.version = $1 AND c.version = $2`,
};

const POLICY_OF_VERSION = {
  name: 'policy_of_version',
  text: 'SELECT data AS policy FROM policy_versions WHERE version = $1',
};

const CALENDAR_OF_VERSION = {
  name: 'calendar_of_version',
  text: 'SELECT data AS calendar FROM calendar_versions WHERE version = $1',
};

const LABELS_IN_FORCE = {
  name: 'labels_in_force',
  text: `SELECT p.version AS policy, c.version AS calendar
    FROM (SELECT version FROM policy_versions WHERE effective_from <= $1
        ORDER BY effective_from DESC, adoption DESC LIMIT 1) p,
      (SELECT version FROM calendar_versions ORDER BY adoption DESC LIMIT 1) c`,
};

const ADOPTED_BEFORE = {
  name: 'calendar_adopted_before',
  text: 'SELECT version FROM calendar_versions WHERE version = $1 AND adopted_at <= $2',
};
