/** 涉密事项 and mail: who is told, who is not, and what a mail gives away. Real mail server, real record. */
import type { CaseDriver } from '../record/case-driver.js';
import { assignToTownship, CaseDriver as Driver } from '../record/case-driver.js';
import { factsOf, idOf, sendOnLeave } from '../record/small-county.js';
import { NoticeOffice } from './notice-office.js';
import type { CircleMember, PostRole } from '#libs/domain';

const SECRET = '某干部个人事项线索';
const HANDLER = '承办人己';
/** What no mail may say. */
const CONTENT = [SECRET, '示例镇', '示例6村', HANDLER, '党务', '议事规则'];

let office: NoticeOffice;

beforeAll(async () => {
  office = await NoticeOffice.open();
}, 60_000);

afterAll(async () => {
  await office.close();
});

const member = (name: string, role: PostRole): CircleMember => ({
  personId: idOf(name),
  name,
  roles: [role],
});
const deputy = member('副主任乙', 'deputyDirector');
const REGISTERED = '2026-09-11T01:00:00.000Z';
const ASSIGNED = '2026-09-11T02:00:00.000Z';

/** Known to clerk, deputy and, once it is assigned, handler. */
async function confidentialCase(): Promise<CaseDriver> {
  const driver = Driver.on(office.database.worker);
  const payload = { facts: factsOf(SECRET), circle: [deputy] };
  await driver.give({ name: 'register', payload }, '工作员丙', REGISTERED);
  await driver.give(assignToTownship(), '工作员丙', ASSIGNED);
  return driver;
}

const toldOf = async ({ caseId }: CaseDriver, about: string) => {
  const notices = await office.noticesOf(caseId);
  const people = notices.filter((notice) => notice.about === about);
  return new Set(people.map(({ person_id }) => person_id));
};
const idsOf = (...names: readonly string[]) => new Set(names.map(idOf));

async function mailsFor(person: string, driver: CaseDriver, kind: 'digest' | 'urgent') {
  const before = office.sink.mails.length;
  const outcome = await office.deliver({ ...(await office.mailTo(person, driver.caseId)), kind });
  const mails = office.sink.mails.slice(before);
  return { outcome, mails, text: mails.map((mail) => JSON.stringify(mail)).join('') };
}

describe('a notice of a confidential case', () => {
  it('goes to its circle only; a role that leaves nobody is marked, and the circle hears of it', async () => {
    const driver = await confidentialCase();
    expect(await toldOf(driver, 'event')).toEqual(idsOf('工作员丙', '副主任乙', HANDLER));
    expect(driver.opened.unreached).toMatchObject([{ about: 'assigned', roles: ['unitHead'] }]);
    expect(await toldOf(driver, 'unreached')).toEqual(idsOf('工作员丙', '副主任乙', HANDLER));
  });

  it('holds nothing of the matter itself', async () => {
    const driver = await confidentialCase();
    const stored = JSON.stringify((await office.noticesOf(driver.caseId)).map(({ data }) => data));
    expect(stored).toContain(driver.opened.ledgerNumber);
    for (const word of CONTENT) expect(stored).not.toContain(word);
  });

  it('leaves to administrators an alarm with ids and roles', async () => {
    const driver = await confidentialCase();
    const alarms = await office.database.owner.query(
      'SELECT kind, details FROM alarms WHERE case_id = $1',
      [driver.caseId],
    );
    expect(alarms).toEqual([{ kind: 'unreached', details: { sequence: 2, roles: ['unitHead'] } }]);
  });

  it('does not pass to a substitute', async () => {
    await sendOnLeave(office.database.owner, HANDLER, '替补子', '2026-11-02', '2026-11-06');
    const driver = Driver.on(office.database.worker);
    const payload = { facts: factsOf(SECRET), circle: [deputy] };
    await driver.give({ name: 'register', payload }, '工作员丙', '2026-11-03T01:00:00.000Z');
    await driver.give(assignToTownship(), '工作员丙', '2026-11-03T02:00:00.000Z');
    expect(await office.noticesOf(driver.caseId, '替补子')).toEqual([]);
    expect(driver.opened.unreached.at(-1)?.roles).toEqual(['handler', 'unitHead']);
  });
});

describe('a mail about a confidential case', () => {
  it.each(['urgent', 'digest'] as const)(
    'says (%s) its number and the link, no more',
    async (kind) => {
      const driver = await confidentialCase();
      const { outcome, mails, text } = await mailsFor('副主任乙', driver, kind);
      expect(outcome.kind).toBe('sent');
      expect(mails[0]?.html).toContain(driver.opened.ledgerNumber);
      expect(mails[0]?.html).toContain('涉密事项，请登录系统查看');
      expect(mails[0]?.html).toContain(`https://duban.example/cases/${driver.caseId}`);
      expect(mails[0]?.subject).toMatch(/^【督办通知】(今日)?\d项督办事项$/);
      for (const word of [...CONTENT, '交办', '签收', '整改']) expect(text).not.toContain(word);
    },
  );

  it('says no more where the notice was written before the case became confidential', async () => {
    const driver = await office.assignedCase(SECRET);
    await driver.give(
      { name: 'makeConfidential', payload: { circle: [deputy], reason: '涉及人事' } },
      '工作员丙',
      '2026-09-11T02:10:00.000Z',
    );
    const { mails, text } = await mailsFor('工作员丙', driver, 'digest');
    expect(mails).toHaveLength(1);
    for (const word of CONTENT) expect(text).not.toContain(word);
  });

  it('that waited for somebody outside the circle is cancelled', async () => {
    const driver = await office.assignedCase(SECRET);
    const payload = { circle: [deputy], reason: '涉及人事' };
    const at = '2026-09-11T02:10:00.000Z';
    await driver.give({ name: 'makeConfidential', payload }, '工作员丙', at);
    const { outcome, mails } = await mailsFor('书记戊', driver, 'urgent');
    expect(outcome).toEqual({ kind: 'nothing', delivered: 0, cancelled: 1 });
    expect(mails).toEqual([]);
    const [notice] = await office.noticesOf(driver.caseId, '书记戊');
    expect(notice).toMatchObject({
      state: 'cancelled',
      data: { cancelledBecause: 'notInCircle' },
    });
  });

  it('shows other matters of the same mail as ever', async () => {
    const open = await office.assignedCase('党务公开不及时');
    const secret = await confidentialCase();
    const inputs = await Promise.all(
      [open, secret].map(({ caseId }) => office.mailTo(HANDLER, caseId)),
    );
    const noticeIds = inputs.flatMap((input) => input.noticeIds);
    const [first] = inputs;
    if (first === undefined) throw new Error('two cases were assigned');
    const before = office.sink.mails.length;
    await office.deliver({ ...first, noticeIds, kind: 'digest' });
    const mail = JSON.stringify(office.sink.mails[before]);
    expect(mail).toContain('党务公开不及时');
    expect(mail).toContain('涉密事项，请登录系统查看');
    expect(mail).not.toContain(SECRET);
  });

  it('that can never arrive is reported to the circle, not to director or administrator', async () => {
    const driver = await confidentialCase();
    office.sink.misbehave('recipientRefused');
    const { outcome } = await mailsFor(HANDLER, driver, 'urgent');
    expect(outcome.kind).toBe('refused');
    const notices = await office.noticesOf(driver.caseId);
    for (const name of ['主任甲', '管理员癸']) {
      expect(notices.map(({ person_id }) => person_id)).not.toContain(idOf(name));
    }
    const reported = notices.filter(({ data }) => String(data['text']).includes('无法送达'));
    expect(new Set(reported.map(({ person_id }) => person_id))).toEqual(
      idsOf('工作员丙', '副主任乙'),
    );
    for (const word of CONTENT) expect(JSON.stringify(reported)).not.toContain(word);
  });
});
