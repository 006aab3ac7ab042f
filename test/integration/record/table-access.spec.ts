/** What the two roles of the application may do, as the database itself says (docs/security/row-level-security.md). */
import { REACH_OF_ROLE } from '#libs/domain';
import { API_ROLE, runMigrations, TABLE_ACCESS, WORKER_ROLE } from '#libs/persistence';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(2);
}, 60_000);

afterAll(async () => {
  await database.close();
});

interface Held {
  readonly name: string;
  readonly role: string;
  readonly privilege: string;
}

/** Whole tables as `SELECT`, columns as `SELECT (a, b)`. */
async function heldPrivileges(): Promise<readonly Held[]> {
  return database.owner.query<Held[]>(
    `SELECT c.relname AS name, g.grantee::regrole::text AS role, g.privilege_type AS privilege
      FROM pg_class c, aclexplode(c.relacl) g
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
        AND g.grantee <> c.relowner
    UNION ALL
    SELECT c.relname, g.grantee::regrole::text,
        g.privilege_type || ' (' || string_agg(a.attname, ', ' ORDER BY a.attnum) || ')'
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) g
      WHERE c.relnamespace = 'public'::regnamespace GROUP BY 1, 2, g.privilege_type`,
  );
}

const sorted = (lines: readonly string[]) => lines.toSorted();

describe('the list of table access', () => {
  it('names every table', async () => {
    const tables = await database.owner.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')`,
    );
    expect(sorted(Object.keys(TABLE_ACCESS))).toEqual(sorted(tables.map(({ name }) => name)));
  });

  it('is what the roles hold, no more and no less', async () => {
    const held = (await heldPrivileges()).map(
      ({ name, role, privilege }) => `${role}: ${privilege} ON ${name}`,
    );
    const listed = Object.entries(TABLE_ACCESS).flatMap(([table, { api, worker }]) => [
      ...api.map((privilege) => `${API_ROLE}: ${privilege} ON ${table}`),
      ...worker.map((privilege) => `${WORKER_ROLE}: ${privilege} ON ${table}`),
    ]);
    expect(sorted(held)).toEqual(sorted(listed));
  });

  it('takes back at the next migration what was granted by hand', async () => {
    await database.owner.query(`GRANT DELETE ON cases TO ${API_ROLE}`);
    await runMigrations(database.adminUrl);
    const held = await heldPrivileges();
    expect(held.filter(({ privilege }) => privilege === 'DELETE')).toEqual([]);
  });
});

describe('the application', () => {
  it('has no role that bypasses row-level security, owns anything or is a member of another', async () => {
    const roles = await database.owner.query<Record<string, unknown>[]>(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
          (SELECT count(*)::integer FROM pg_class WHERE relowner = r.oid) AS owned,
          (SELECT count(*)::integer FROM pg_auth_members WHERE member = r.oid) AS memberships
        FROM pg_roles r WHERE rolname = ANY ($1) ORDER BY rolname`,
      [[API_ROLE, WORKER_ROLE]],
    );
    const bound = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
    };
    expect(roles).toEqual([
      { rolname: API_ROLE, ...bound },
      { rolname: WORKER_ROLE, ...bound },
    ]);
  });

  it('runs no function of ours that acts as the owner except those that row-level security needs', async () => {
    const functions = await database.owner.query<{ name: string; api: boolean; worker: boolean }[]>(
      `SELECT proname AS name, has_function_privilege($1, oid, 'EXECUTE') AS api,
          has_function_privilege($2, oid, 'EXECUTE') AS worker
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY proname`,
      [API_ROLE, WORKER_ROLE],
    );
    expect(functions).toEqual([
      { name: 'acknowledge_alarm', api: true, worker: false },
      { name: 'alarm_of_id', api: true, worker: false },
      { name: 'alarms_below', api: true, worker: false },
      { name: 'case_id_of_number', api: true, worker: false },
      { name: 'cases_with_grams', api: true, worker: false },
      { name: 'open_alarm_count', api: true, worker: false },
      { name: 'open_cases_by_lamp', api: true, worker: false },
      { name: 'open_cases_of_unit', api: true, worker: false },
      { name: 'principal_audits', api: true, worker: false },
      { name: 'principal_looks_after_alarms', api: false, worker: false },
      { name: 'principal_posts', api: false, worker: false },
      { name: 'principal_scope', api: true, worker: false },
      { name: 'readings_of_case', api: true, worker: false },
    ]);
  });

  it('leaves nothing to the role that it had before', async () => {
    const held = await heldPrivileges();
    expect(held.filter(({ role }) => role === 'duban_app')).toEqual([]);
  });
});

describe('row-level security', () => {
  /** Tables in which a case is named; each is protected or stands here with its reason. */
  const WITHOUT_CASES = [
    // Names cases by id alone, in lines about people; the audit administrator reads it.
    'security_events',
  ];

  it('stands on every table that belongs to a case', async () => {
    const open = await database.owner.query<{ name: string }[]>(
      `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
          AND a.attname IN ('case_id', 'case_ids', 'ledger_number', 'subject_id')`,
    );
    expect(open.map(({ name }) => name)).toEqual(WITHOUT_CASES);
  });

  it('reads the reaches of the domain’s one table', async () => {
    const rows = await database.owner.query<{ role: string; reach: string }[]>(
      'SELECT role, reach FROM role_reach',
    );
    expect(Object.fromEntries(rows.map(({ role, reach }) => [role, reach]))).toEqual(REACH_OF_ROLE);
  });
});
