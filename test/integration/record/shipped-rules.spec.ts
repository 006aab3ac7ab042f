import { CHINA_CALENDAR_2026, DEFAULT_POLICY } from '#libs/domain/shipped';
import { RulesByVersion, runMigrations } from '#libs/persistence';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';

const TODAY = '2026-11-25';

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(2);
}, 60_000);

afterAll(async () => {
  await database.close();
});

describe('rules by version', () => {
  it('are those of this release after the migration', async () => {
    expect(await new RulesByVersion(database.worker).inForce(TODAY)).toEqual({
      policy: DEFAULT_POLICY,
      calendar: CHINA_CALENDAR_2026,
    });
  });

  it('adopted later are in force for new cases, while the earlier version stays as it is', async () => {
    const policy = { ...DEFAULT_POLICY, version: 'adopted-later', repeatWithinMonths: 1 };
    await database.owner.query('INSERT INTO policy_versions (version, data) VALUES ($1, $2)', [
      policy.version,
      policy,
    ]);
    const rules = new RulesByVersion(database.worker);
    expect((await rules.inForce(TODAY)).policy).toEqual(policy);
    expect((await rules.of(DEFAULT_POLICY.version, CHINA_CALENDAR_2026.version)).policy).toEqual(
      DEFAULT_POLICY,
    );
    await runMigrations(database.adminUrl);
    expect((await rules.inForce(TODAY)).policy.version).toBe('adopted-later');
  });

  it('of an unknown version are a fault, not a guess', async () => {
    await expect(
      new RulesByVersion(database.worker).of('no such', CHINA_CALENDAR_2026.version),
    ).rejects.toThrow('no such');
  });

  it('under a known version with other content stop the migration', async () => {
    const runner = database.owner.createQueryRunner();
    await runner.query('ALTER TABLE policy_versions DISABLE TRIGGER policy_versions_append_only');
    await runner.query(
      `UPDATE policy_versions SET data = jsonb_set(data, '{repeatWithinMonths}', '99') WHERE version = $1`,
      [DEFAULT_POLICY.version],
    );
    await runner.release();
    await expect(runMigrations(database.adminUrl)).rejects.toThrow(/other content/);
  });
});
