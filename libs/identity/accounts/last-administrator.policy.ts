/**
 * Somebody must always be able to make and enable accounts: without a system administrator nobody could ever sign in
 * again once the others forget their passwords.
 */
import { localDateOf } from '#libs/domain';
import type { EntityManager } from 'typeorm';

/** Any number: two administrators who disable each other at the same moment do so one after the other. */
const LOCK = 4_210_816;

/** True when nobody with an account would hold the post today, were this account disabled. */
export async function leavesNoSystemAdministrator(
  manager: EntityManager,
  personId: string,
  now: Date,
): Promise<boolean> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const [row] = await manager.query<{ concerned: boolean; left: boolean }[]>(
    `WITH administrators AS (
        SELECT a.person_id FROM accounts a
        JOIN appointments h ON h.person_id = a.person_id AND h.from_date <= $2 AND coalesce(h.to_date, $2) >= $2
        JOIN posts p ON p.post_id = h.post_id AND p.role = 'systemAdministrator'
        WHERE NOT a.disabled)
      SELECT EXISTS (SELECT 1 FROM administrators WHERE person_id = $1) AS concerned,
        EXISTS (SELECT 1 FROM administrators WHERE person_id <> $1) AS left`,
    [personId, localDateOf(now.toISOString())],
  );
  return row?.concerned === true && !row.left;
}
