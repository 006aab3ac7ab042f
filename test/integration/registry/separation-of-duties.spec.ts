/** 三员分立 and handler ≠ verifier ≠ approver where no program can forget them: in the database. */
import { CaseDriver } from '../record/case-driver.js';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { idOf, postIdOf, seedSmallCounty } from '../record/small-county.js';

const OFFICE = '巡回检查办公室';
const SYSTEM = postIdOf('systemAdministrator', OFFICE);
const AUDIT = idOf('audit post');

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(4);
  await seedSmallCounty(database.owner);
  await database.owner.query(
    `INSERT INTO posts (post_id, role, title, unit_id) VALUES ($1, 'auditAdministrator', '审计管理员', $2)`,
    [AUDIT, idOf(OFFICE)],
  );
}, 60_000);
afterAll(() => database.close());

const appoint = (name: string, postId: string, from = '2026-01-01', to: string | null = null) =>
  database.api.query(
    'INSERT INTO appointments (post_id, person_id, from_date, to_date) VALUES ($1, $2, $3, $4)',
    [postId, idOf(name), from, to],
  );

const substitute = (name: string, by: string, from = '2026-03-01', to = '2026-03-31') =>
  database.api.query(
    'INSERT INTO absences (person_id, from_date, to_date, substitute_person_id) VALUES ($1, $2, $3, $4)',
    [idOf(name), from, to, idOf(by)],
  );

const REFUSED = /administrator's post/;

describe('the three administrators', () => {
  it('are not one person on any day, and may be one after the other', async () => {
    await appoint('替补子', AUDIT, '2026-01-01', '2026-06-30');
    await expect(appoint('替补子', SYSTEM, '2026-06-30')).rejects.toThrow(REFUSED);
    await appoint('替补子', SYSTEM, '2026-07-01');
  });

  it('are not one person by a substitution, nor at second hand', async () => {
    await expect(substitute('管理员癸', '替补子')).rejects.toThrow(REFUSED);
    await substitute('管理员癸', '替补丑');
    await expect(substitute('替补丑', '替补子')).rejects.toThrow(REFUSED);
    await expect(appoint('替补丑', AUDIT, '2026-03-31')).rejects.toThrow(REFUSED);
  });

  it('hold no post that reads cases, not even for somebody on leave', async () => {
    const director = postIdOf('officeDirector', OFFICE);
    await expect(appoint('管理员癸', director)).rejects.toThrow(REFUSED);
    await expect(substitute('主任甲', '管理员癸')).rejects.toThrow(REFUSED);
  });

  it('stay three people where two appointments meet', async () => {
    const outcomes = await Promise.allSettled([
      appoint('替补寅', AUDIT, '2026-08-01'),
      appoint('替补寅', SYSTEM, '2026-08-01'),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are not made by giving a post another role', async () => {
    await expect(
      database.owner.query(`UPDATE posts SET role = 'securityAdministrator' WHERE post_id = $1`, [
        AUDIT,
      ]),
    ).rejects.toThrow(/keeps its role/);
  });
});

describe('an appointment', () => {
  it('of one person to one post does not overlap another', async () => {
    const post = postIdOf('unitHandler', '示例局');
    await appoint('组员壬', post, '2026-01-01', '2026-02-01');
    await expect(appoint('组员壬', post, '2026-02-01')).rejects.toThrow(
      /appointments_do_not_overlap/,
    );
    await appoint('组员壬', post, '2026-02-02');
  });
});

describe('the approver of a closing', () => {
  it('is nobody who worked on the case', async () => {
    const driver = CaseDriver.on(database.worker);
    await driver.register();
    await driver.assign();
    await expect(
      database.owner.query('UPDATE cases SET closed_by = workers[1] WHERE case_id = $1', [
        driver.caseId,
      ]),
    ).rejects.toThrow(/closing_approver_is_no_worker/);
  });
});
