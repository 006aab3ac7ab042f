/**
 * Brings the database's privileges to what the lists say, in one transaction: at every migration, so that a privilege
 * that was given by hand, or by a release whose list was longer, does not stay.
 */
import { REACH_OF_ROLE } from '#libs/domain';
import type { DataSource } from 'typeorm';
import { API_ROLE, TABLE_ACCESS, WORKER_ROLE } from './table-access.js';

/** As the role that owns the tables. Waits for nobody but other changes of privileges. */
export async function grantAccess(owner: DataSource): Promise<void> {
  await owner.transaction(async (manager) => {
    await manager.query(grantStatements().join(';\n'));
    await manager.query(
      `WITH described AS (SELECT key AS role, value AS reach FROM jsonb_each_text($1::jsonb)),
        gone AS (DELETE FROM role_reach WHERE role NOT IN (SELECT role FROM described))
        INSERT INTO role_reach AS r (role, reach) SELECT role, reach FROM described
        ON CONFLICT (role) DO UPDATE SET reach = excluded.reach WHERE r.reach <> excluded.reach`,
      [JSON.stringify(REACH_OF_ROLE)],
    );
  });
}

function grantStatements(): readonly string[] {
  const roles = `${API_ROLE}, ${WORKER_ROLE}`;
  const both = Object.entries(TABLE_ACCESS).flatMap(([table, { api, worker }]) => [
    ...api.map((privilege) => `GRANT ${privilege} ON ${table} TO ${API_ROLE}`),
    ...worker.map((privilege) => `GRANT ${privilege} ON ${table} TO ${WORKER_ROLE}`),
  ]);
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${roles}, PUBLIC`,
    // Identity columns need no right to their sequence.
    `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${roles}, PUBLIC`,
    `GRANT USAGE ON SCHEMA public TO ${roles}`,
    ...both,
  ];
}
