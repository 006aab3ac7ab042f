/**
 * The policy and calendar of this release, stored under their versions. A database that holds other content under the
 * same version is refused: running cases would silently change their deadlines (design invariant 4).
 */
import type { DataSource } from 'typeorm';
import { type Policy, type WorkingCalendar } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { BatchLog } from '../batches/batch-log.repository.js';
import { calendarBatch, INSTALLATION, RELEASE } from '../calendar/calendar-batch.policy.js';
import { CalendarInForce } from '../calendar/calendar-in-force.repository.js';

export async function adoptShippedRules(dataSource: DataSource): Promise<void> {
  await adopt(dataSource, 'policy_versions', DEFAULT_POLICY);
  const calendar = await shippedCalendar(dataSource);
  const isNew = await adopt(dataSource, 'calendar_versions', calendar);
  if (isNew) await tellEveryCase(dataSource, calendar);
}

/** Workers take the bulk change up when they start with this release; a ledger without a case has nothing to hear. */
async function tellEveryCase(dataSource: DataSource, { version }: WorkingCalendar): Promise<void> {
  const [row] = await dataSource.query<{ any: boolean; now: Date }[]>(
    'SELECT EXISTS (SELECT FROM cases) AS any, now() AS now',
  );
  if (row?.any !== true) return;
  const at = row.now.toISOString();
  const batch = calendarBatch(version, '系统版本所附放假通知', { madeBy: RELEASE, madeAt: at });
  await new BatchLog(dataSource).follow(batch, INSTALLATION, at, dataSource.manager);
}

/** A release with a further notice keeps what the office put in force itself, or its days off would be gone with it. */
async function shippedCalendar(dataSource: DataSource): Promise<WorkingCalendar> {
  const build = await new CalendarInForce(dataSource).with(null);
  if (!build.ok) {
    const reasons = build.faults.map(({ en }) => en).join('; ');
    throw new Error(`the calendar papers in force do not fit this release's notices: ${reasons}`);
  }
  return build.calendar;
}

/** True where this release brought it. */
async function adopt(
  dataSource: DataSource,
  table: 'policy_versions' | 'calendar_versions',
  data: Policy | WorkingCalendar,
): Promise<boolean> {
  const json = JSON.stringify(data);
  const inserted = await dataSource.query<unknown[]>(
    `INSERT INTO ${table} (version, data) SELECT $1, $2::jsonb
      WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE version = $1) RETURNING version`,
    [data.version, json],
  );
  const [stored] = await dataSource.query<{ same: boolean }[]>(
    `SELECT data = $2::jsonb AS same FROM ${table} WHERE version = $1`,
    [data.version, json],
  );
  if (stored?.same !== true) {
    throw new Error(
      `${table}: version ${data.version} is stored with other content; give the new content a new version`,
    );
  }
  return inserted.length > 0;
}
