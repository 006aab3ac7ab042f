import { NoticeOffice } from './notice-office.js';

let office: NoticeOffice;

beforeAll(async () => {
  office = await NoticeOffice.open();
}, 60_000);

afterAll(async () => {
  await office.close();
});

const HANDLER = '承办人己';

async function mailForHandler() {
  const { caseId } = await office.assignedCase();
  return { caseId, input: await office.mailTo(HANDLER, caseId) };
}

const stateOf = async (caseId: string) =>
  (await office.noticesOf(caseId, HANDLER)).map(({ state }) => state);

const sinceNow = () => {
  const mails = office.sink.mails.length;
  const transferred = office.sink.transferred.length;
  return {
    mails: () => office.sink.mails.slice(mails),
    transferred: () => office.sink.transferred.slice(transferred),
  };
};

describe('a mail that the server takes', () => {
  it('reaches the handler once, and the reply is kept as evidence', async () => {
    const { caseId, input } = await mailForHandler();
    const since = sinceNow();
    expect(await office.deliver(input)).toEqual({ kind: 'sent', delivered: 1, cancelled: 0 });
    expect(await office.deliver(input)).toMatchObject({ kind: 'sent' });
    expect(since.transferred()).toHaveLength(1);
    expect(since.mails()[0]?.subject).toMatch(/^【督办通知】督〔2026〕\d{4}号 事项已交办$/);
    expect(since.mails()[0]?.html).toContain(`https://duban.example/cases/${caseId}`);

    const [notice] = await office.noticesOf(caseId, HANDLER);
    expect(notice).toMatchObject({ state: 'delivered', delivered_at: new Date(input.at) });
    const deliveries = await office.deliveries(HANDLER);
    const kept = deliveries.find(({ delivery_id }) => delivery_id === notice?.delivery_id);
    expect(kept).toMatchObject({
      kind: 'urgent',
      message_id: since.mails()[0]?.messageId,
      smtp_reply: expect.stringMatching(/^250 /),
      masked_address: expect.stringMatching(/^.\*\*\*@county\.example$/),
    });
  });

  it('carries many notices as one digest', async () => {
    const cases = await Promise.all(['甲', '乙', '丙'].map((name) => office.assignedCase(name)));
    const inputs = await Promise.all(cases.map(({ caseId }) => office.mailTo(HANDLER, caseId)));
    const noticeIds = inputs.flatMap((input) => input.noticeIds);
    const since = sinceNow();
    const [first] = inputs;
    if (first === undefined) throw new Error('three cases were assigned');
    const outcome = await office.deliver({ ...first, noticeIds, kind: 'digest' });
    expect(outcome).toMatchObject({ kind: 'sent', delivered: 3 });
    expect(since.mails().map(({ subject }) => subject)).toEqual(['【督办通知】今日3项督办事项']);
  });

  it('takes along nothing that belongs to somebody else', async () => {
    const { caseId, input } = await mailForHandler();
    const foreign = await office.mailTo('书记戊', caseId);
    const both = { ...input, noticeIds: [...input.noticeIds, ...foreign.noticeIds] };
    expect(await office.deliver(both)).toMatchObject({ delivered: 1 });
    expect((await office.noticesOf(caseId, '书记戊')).map(({ state }) => state)).toEqual([
      'pending',
    ]);
  });
});

describe('a mail that the server takes later', () => {
  it.each(['recipientDeferred', 'messageDeferred'] as const)(
    'waits when %s, and follows once',
    async (fault) => {
      const { caseId, input } = await mailForHandler();
      const since = sinceNow();
      office.sink.misbehave(fault);
      await expect(office.deliver(input)).rejects.toMatchObject({
        type: 'TemporaryChannelFault',
        nonRetryable: false,
      });
      expect(await stateOf(caseId)).toEqual(['pending']);
      expect(await office.deliver(input)).toMatchObject({ kind: 'sent' });
      expect(since.mails()).toHaveLength(1);
    },
  );

  it.each(['cutAfterData', 'acceptedThenCut'] as const)(
    'keeps its Message-ID when the connection ends: %s',
    async (fault) => {
      const { caseId, input } = await mailForHandler();
      const since = sinceNow();
      office.sink.misbehave(fault);
      await expect(office.deliver(input)).rejects.toMatchObject({ nonRetryable: false });
      expect(await stateOf(caseId)).toEqual(['pending']);
      await office.deliver(input);
      const [first, second, ...more] = since.transferred();
      expect(second).toBe(first);
      expect(more).toEqual([]);
      expect(since.mails()).toHaveLength(1);
      expect(await stateOf(caseId)).toEqual(['delivered']);
    },
  );

  it('waits while the server is away, and follows once', async () => {
    const { caseId, input } = await mailForHandler();
    await office.stopMail();
    await expect(office.deliver(input)).rejects.toMatchObject({ nonRetryable: false });
    await expect(office.deliver(input)).rejects.toMatchObject({ nonRetryable: false });
    await office.restartMail();
    const since = sinceNow();
    await office.deliver(input);
    await office.deliver(input);
    expect(since.transferred()).toHaveLength(1);
    expect(await stateOf(caseId)).toEqual(['delivered']);
  });

  it('is an alarm after an hour, once, and still follows', async () => {
    const { input } = await mailForHandler();
    const delayed = async () =>
      (await office.alarms()).filter(({ kind }) => kind === 'mailDelayed').length;
    office.sink.misbehave('recipientDeferred', 'recipientDeferred', 'recipientDeferred');
    await expect(office.deliver(input, 3_599_000)).rejects.toThrow();
    expect(await delayed()).toBe(0);
    await expect(office.deliver(input, 3_600_000)).rejects.toThrow();
    await expect(office.deliver(input, 7_200_000)).rejects.toThrow();
    expect(await delayed()).toBe(1);
    expect(await office.deliver(input, 7_300_000)).toMatchObject({ kind: 'sent' });
  });

  it('fails without telling the password or the address', async () => {
    const { input } = await mailForHandler();
    const failure: unknown = await office
      .deliverThrough('smtp://duban:geheim@127.0.0.1:9', input)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    const { message, stack } = failure as Error;
    const told = JSON.stringify([failure, message, stack]);
    expect(message).toMatch(/^mail not accepted/);
    expect(told).not.toMatch(/geheim|county\.example/);
  });
});

describe('a reminder that became stale', () => {
  it('is cancelled with its reason instead of being sent', async () => {
    const driver = await office.assignedCase();
    await office.deliver(await office.mailTo(HANDLER, driver.caseId));
    await office.fireRectificationRung(driver);
    const reminder = await office.mailTo(HANDLER, driver.caseId);
    await driver.give({ name: 'withdraw', payload: { reason: '重复登记' } }, '主任甲', AT_LATER);
    const since = sinceNow();
    expect(await office.deliver({ ...reminder, kind: 'digest' })).toEqual({
      kind: 'nothing',
      delivered: 0,
      cancelled: 1,
    });
    expect(since.transferred()).toEqual([]);
    const cancelled = (await office.noticesOf(driver.caseId, HANDLER)).find(
      ({ state }) => state === 'cancelled',
    );
    expect(cancelled?.data).toMatchObject({ cancelledBecause: 'caseEnded' });
  });

  it('leaves the other notices of its mail', async () => {
    const driver = await office.assignedCase();
    await office.fireRectificationRung(driver);
    const both = await office.mailTo(HANDLER, driver.caseId);
    expect(both.noticeIds).toHaveLength(2);
    await driver.give({ name: 'withdraw', payload: { reason: '重复登记' } }, '主任甲', AT_LATER);
    expect(await office.deliver(both)).toEqual({ kind: 'sent', delivered: 1, cancelled: 1 });
  });
});

/** After the first rung of the rectification clock. */
const AT_LATER = '2026-10-20T02:00:00.000Z';
