import { idOf } from '../record/small-county.js';
import { NoticeOffice } from './notice-office.js';

let office: NoticeOffice;

beforeEach(async () => {
  office = await NoticeOffice.open();
}, 60_000);

afterEach(async () => {
  await office.close();
});

const HANDLER = '承办人己';
const DIRECTOR = '主任甲';

async function refusedForHandler(): Promise<string> {
  const { caseId } = await office.assignedCase();
  office.sink.misbehave('recipientRefused');
  const outcome = await office.deliver(await office.mailTo(HANDLER, caseId));
  expect(outcome).toEqual({ kind: 'refused', delivered: 0, cancelled: 0 });
  return caseId;
}

const told = async (caseId: string) =>
  (await office.noticesOf(caseId)).filter(({ about }) => about === 'unreached');

describe('a mail that can never arrive', () => {
  it('is refused, and its reply is kept', async () => {
    const caseId = await refusedForHandler();
    expect(await office.noticesOf(caseId, HANDLER)).toMatchObject([
      { state: 'refused', delivered_at: null },
    ]);
    expect(await office.deliveries(HANDLER)).toMatchObject([
      { sent_at: null, smtp_reply: expect.stringContaining('550') },
    ]);
  });

  it('raises one alarm and tells the director and the administrator', async () => {
    const caseId = await refusedForHandler();
    expect(await office.alarms()).toMatchObject([
      { kind: 'mailRefused', details: { personId: idOf(HANDLER), caseIds: [caseId] } },
    ]);
    const notices = await told(caseId);
    expect(notices.map(({ role }) => role)).toEqual(['officeDirector', 'systemAdministrator']);
    expect(notices).toMatchObject([{ urgency: 'urgent', state: 'pending' }, { tone: 'red' }]);
    expect(notices[0]?.data).toMatchObject({
      unreachedRoles: ['handler'],
      text: expect.stringContaining(HANDLER),
    });
  });

  it('is not tried again by a repeated call', async () => {
    const caseId = await refusedForHandler();
    const again = await office.deliver(await office.mailTo(HANDLER, caseId));
    expect(again).toMatchObject({ kind: 'refused' });
    expect(office.sink.transferred).toEqual([]);
    expect(await office.alarms()).toHaveLength(1);
    expect(await told(caseId)).toHaveLength(2);
  });

  it.each(['messageRefused', 'recipientRefused'] as const)(
    'does not go round when the director cannot be reached either: %s',
    async (fault) => {
      const caseId = await refusedForHandler();
      office.sink.misbehave(fault);
      const news = await office.mailTo(DIRECTOR, caseId);
      expect(await office.deliver(news)).toMatchObject({ kind: 'refused' });
      expect(await office.alarms()).toHaveLength(2);
      expect(await told(caseId)).toHaveLength(2);
    },
  );

  it('is one to somebody without an address', async () => {
    const { owner } = office.database;
    await owner.query('UPDATE accounts SET email = NULL WHERE person_id = $1', [idOf(HANDLER)]);
    const { caseId } = await office.assignedCase();
    const outcome = await office.deliver(await office.mailTo(HANDLER, caseId));
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(await office.alarms()).toMatchObject([{ details: { fault: 'no address' } }]);
    expect(await told(caseId)).toHaveLength(2);
  });
});
