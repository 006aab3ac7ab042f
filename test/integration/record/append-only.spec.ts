import { CaseRecord } from '#libs/persistence';
import { CaseDriver } from './case-driver.js';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';
import { seedSmallCounty } from './small-county.js';

let database: RecordDatabase;
let driver: CaseDriver;

beforeAll(async () => {
  database = await openRecordDatabase();
  await seedSmallCounty(database.owner);
  driver = CaseDriver.on(database.worker);
  await driver.register();
  await driver.assign();
}, 60_000);

afterAll(async () => {
  await database.close();
});

const ATTEMPTS = [
  ['an altered event', `UPDATE case_events SET data = '{}'`],
  ['a deleted event', 'DELETE FROM case_events'],
  ['a truncated history', 'TRUNCATE case_events CASCADE'],
  ['an altered policy', `UPDATE policy_versions SET data = data || '{"repeatWithinMonths": 0}'`],
  ['a deleted calendar', 'DELETE FROM calendar_versions'],
] as const;

describe('a history is append-only', () => {
  it.each(ATTEMPTS)('%s is refused to the application by privilege', async (_, statement) => {
    await expect(database.worker.query(statement)).rejects.toThrow(/permission denied/);
  });

  it.each(ATTEMPTS)('%s is refused to the owner of the tables by trigger', async (_, statement) => {
    await expect(database.owner.query(statement)).rejects.toThrow(/append-only/);
  });

  it.each(['cases', 'notices', 'persons', 'alarms', 'agenda_items', 'appointments'])(
    'the application deletes nothing from %s',
    async (table) => {
      await expect(database.worker.query(`DELETE FROM ${table}`)).rejects.toThrow(
        /permission denied/,
      );
    },
  );
});

describe('an alteration in spite of that', () => {
  const record = (): CaseRecord => new CaseRecord(database.worker);

  async function altered(statement: string, work: () => Promise<void>): Promise<void> {
    const runner = database.owner.createQueryRunner();
    await runner.query('ALTER TABLE case_events DISABLE TRIGGER case_events_append_only');
    await runner.query(`CREATE TEMP TABLE kept AS TABLE case_events`);
    await runner.query(statement, [driver.caseId]);
    await work();
    await runner.query('DELETE FROM case_events WHERE case_id = $1', [driver.caseId]);
    await runner.query('INSERT INTO case_events SELECT * FROM kept');
    await runner.query('DROP TABLE kept');
    await runner.query('ALTER TABLE case_events ENABLE TRIGGER case_events_append_only');
    await runner.release();
  }

  it('of what was said is found at its event', async () => {
    await altered(
      `UPDATE case_events SET data = jsonb_set(data, '{facts,problem}', '"无问题"') WHERE case_id = $1 AND sequence = 1`,
      async () => {
        expect(await record().verifyChain(driver.caseId)).toEqual({
          ok: false,
          reason: 'content_altered',
          atSequence: 1,
        });
      },
    );
    expect(await record().verifyChain(driver.caseId)).toMatchObject({ ok: true, count: 2 });
  });

  it('of when it was said is found', async () => {
    await altered(
      `UPDATE case_events SET at = at - interval '1 day' WHERE case_id = $1 AND sequence = 2`,
      async () => {
        expect(await record().verifyChain(driver.caseId)).toMatchObject({ atSequence: 2 });
      },
    );
  });

  it('by cutting the end off is found by the head of the case', async () => {
    await altered('DELETE FROM case_events WHERE case_id = $1 AND sequence = 2', async () => {
      expect(await record().verifyChain(driver.caseId)).toEqual({
        ok: false,
        reason: 'head_differs',
        atSequence: 2,
      });
    });
  });
});
