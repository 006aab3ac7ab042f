/** A notice reaches the office: looked at, drafted by one person, put in force by another, told to the running cases. */
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type {
  CalendarDraftAnswer,
  CalendarEffectsAnswer,
  CalendarPapersAnswer,
  CalendarYearAnswer,
  PutInForceAnswer,
} from '#libs/contracts/http';
import { addDays, type CalendarNotice, localDateOf, weekdayOf } from '#libs/domain';
import { CHINA_CALENDAR_2026 } from '#libs/domain/shipped';
import ExcelJS from 'exceljs';
import { inventedNotice } from '../../calendar/invented-notice.js';
import { eventually } from '../../workflow/case/eventually.js';
import { ApiService } from './api-service.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(120_000);

const NEXT = Number(CHINA_CALENDAR_2026.coveredUntil.slice(0, 4)) + 1;
const NOTICE = inventedNotice(NEXT);

describe('the working calendar', () => {
  let service: ApiService;
  let staff: Visitor;
  let deputy: Visitor;
  let director: Visitor;
  let handler: Visitor;

  beforeAll(async () => {
    service = await ApiService.open('api_calendar');
    staff = await service.as('staff1');
    deputy = await service.as('deputy');
    director = await service.as('director');
    handler = await service.as('basuo.handler');
  });
  afterAll(() => service.close());

  const year = async (which: number) =>
    (await handler.get(`/calendar?year=${which}`)).body as CalendarYearAnswer;
  const drafted = async (by: Visitor, notice: CalendarNotice, key?: string) =>
    (await by.post('/calendar/notices?dryRun=false', notice, key)).body as CalendarDraftAnswer;
  const putInForce = async (paperId: string, by = deputy) => {
    const reply = await by.post(`/calendar/notices/${paperId}/put-in-force`, {});
    expect(reply.body).toMatchObject({ paper: { state: 'inForce' } });
    return reply.body as PutInForceAnswer;
  };
  const versions = async () =>
    service.county.dataSource.query<{ version: string }[]>(
      'SELECT version FROM calendar_versions ORDER BY adoption',
    );
  const batchDone = (batchId: string) =>
    eventually('every case has heard of the calendar', async () => {
      const [batch] = await service.county.dataSource.query<{ state: string }[]>(
        'SELECT state FROM batches WHERE batch_id = $1',
        [batchId],
      );
      return batch?.state === 'done';
    });

  it('is read by everybody, and says where it is provisional', async () => {
    const known = await year(NEXT - 1);
    expect(known).toMatchObject({
      provisional: false,
      calendarVersion: CHINA_CALENDAR_2026.version,
    });
    expect(known.months).toHaveLength(12);
    expect(await year(NEXT)).toMatchObject({ provisional: true, reference: null });
  });

  it('shows what a notice would change, the December before included, and keeps nothing of it', async () => {
    const reply = await staff.post('/calendar/notices', NOTICE);
    const { paper, preview } = reply.body as CalendarDraftAnswer;
    expect(paper).toBeNull();
    expect(preview.year).toMatchObject({
      year: NEXT,
      reference: NOTICE.reference,
      provisional: false,
    });
    const madeUp = NOTICE.holidays[0]?.workedDays[0];
    expect(preview.differences[0]).toEqual({ date: madeUp, works: true, name: '元旦' });
    const february = preview.year.months[1];
    expect(february?.restDays).toHaveLength(8);
    const sum = preview.year.months.reduce((total, { workingDays }) => total + workingDays, 0);
    expect(preview.year.workingDays).toBe(sum);
    expect((await staff.get('/calendar/notices')).body).toEqual({ items: [] });
  });

  it('refuses nonsense and names the holiday', async () => {
    const holidays = NOTICE.holidays.map((holiday) =>
      holiday.name === '劳动节' ? { ...holiday, restUntil: `${NEXT}-05-32` } : holiday,
    );
    const reply = await staff.post('/calendar/notices', { ...NOTICE, holidays });
    expect(refusalOf(reply)).toEqual({
      status: 422,
      code: 'calendar_paper_refused',
      fields: ['holidays.3'],
    });
    const late = await staff.post('/calendar/notices', inventedNotice(NEXT + 1));
    expect(refusalOf(late)).toMatchObject({ code: 'calendar_paper_refused' });
  });

  it('takes a notice from a sheet, and names the row that is wrong', async () => {
    const query = `year=${NEXT}&reference=${encodeURIComponent(NOTICE.reference)}`;
    const reply = await staff.upload(
      `/calendar/notices/workbook?${query}`,
      '放假通知.xlsx',
      await sheetOf(NOTICE),
    );
    expect(reply.status).toBe(200);
    const json = (await staff.post('/calendar/notices', NOTICE)).body as CalendarDraftAnswer;
    expect(reply.body).toEqual(json);

    const holidays = NOTICE.holidays.map((holiday) =>
      holiday.name === '清明节' ? { ...holiday, restFrom: `${NEXT}-04-09` } : holiday,
    );
    const wrong = await staff.upload(
      `/calendar/notices/workbook?${query}`,
      '放假通知.xlsx',
      await sheetOf({ ...NOTICE, holidays }),
    );
    expect(refusalOf(wrong)).toEqual({
      status: 422,
      code: 'calendar_paper_refused',
      fields: ['row 5'],
    });
    expect((wrong.body as { detail: string }).detail).toContain('第5行');
    const vague = await staff.upload(
      `/calendar/notices/workbook?${query}`,
      '放假通知.xlsx',
      await sheetOf({
        ...NOTICE,
        holidays: [{ name: '元旦', restFrom: '年底', restUntil: `${NEXT}-01-02`, workedDays: [] }],
      }),
    );
    expect(refusalOf(vague).fields).toEqual(['row 3 放假开始']);
  });

  it('is drafted by the office alone, once under a key', async () => {
    expect(refusalOf(await handler.post('/calendar/notices', NOTICE)).code).toBe('not_permitted');
    const key = randomUUID();
    const first = await drafted(staff, NOTICE, key);
    const again = await staff.post('/calendar/notices?dryRun=false', NOTICE, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((again.body as CalendarDraftAnswer).paper).toEqual(first.paper);
    const other = await staff.post(
      '/calendar/notices?dryRun=false',
      { ...NOTICE, reference: '示例发〔2026〕2号' },
      key,
    );
    expect(refusalOf(other).code).toBe('idempotency_key_reused');
    expect(
      ((await handler.get('/calendar/notices')).body as CalendarPapersAnswer).items,
    ).toHaveLength(1);
  });

  it('looks ahead at the open cases, and tells each once it is in force', async () => {
    const { caseId } = (await staff.register('八所镇')).case;
    await staff.does(caseId, 'assign', {
      leadUnitId: '八所镇',
      handlerId: handler.personId,
      supervisorId: staff.personId,
      targetTask: '限期整改',
      budgetWorkingDays: workingDaysUntilFebruary(),
    });
    const before = await staff.detail(caseId);
    const { paper } = await drafted(director, NOTICE);
    const paperId = paper?.paperId ?? '';
    const ahead = (await handler.get(`/calendar/notices/${paperId}/effects`))
      .body as CalendarEffectsAnswer;
    expect(ahead).toMatchObject({ examined: 1, next: null });
    const due = ahead.items[0]?.moves.find(
      ({ what, clock }) => what === 'dueDate' && clock === 'rectification',
    );
    expect(due?.from).toBe(before.rectificationDueDate);
    expect((await staff.detail(caseId)).sequence).toBe(before.sequence);
    const stranger = await service.as('minzheng.handler');
    expect((await stranger.get(`/calendar/notices/${paperId}/effects`)).body).toMatchObject({
      items: [],
      examined: 0,
    });

    const own = await director.post(`/calendar/notices/${paperId}/put-in-force`, {});
    expect(refusalOf(own)).toMatchObject({ status: 403, code: 'calendar_paper_own' });
    const clerk = await staff.post(`/calendar/notices/${paperId}/put-in-force`, {});
    expect(refusalOf(clerk).code).toBe('not_permitted');
    const key = randomUUID();
    const path = `/calendar/notices/${paperId}/put-in-force`;
    const done = (await deputy.post(path, {}, key)).body as PutInForceAnswer;
    const repeated = await deputy.post(path, {}, key);
    expect(repeated.headers.get('idempotent-replayed')).toBe('true');
    expect(repeated.body).toEqual(done);
    expect(refusalOf(await deputy.post(path, {})).code).toBe('calendar_paper_in_force');
    expect((await versions()).map(({ version }) => version)).toEqual([
      CHINA_CALENDAR_2026.version,
      done.calendarVersion,
    ]);
    expect(await year(NEXT)).toMatchObject({ provisional: false, reference: NOTICE.reference });

    await batchDone(done.batchId);
    const after = await staff.detail(caseId);
    expect(after).toMatchObject({
      sequence: before.sequence + 1,
      calendarVersion: done.calendarVersion,
      rectificationDueDate: due?.to,
    });
    expect((await handler.get(`/calendar/notices/${paperId}/effects`)).body).toMatchObject({
      items: [],
    });
  });

  it('says so when nothing would change', async () => {
    const { paper } = await drafted(staff, NOTICE);
    const same = await deputy.post(`/calendar/notices/${paper?.paperId ?? ''}/put-in-force`, {});
    expect(refusalOf(same).code).toBe('calendar_unchanged');
  });

  it('takes a corrected notice and, when that was wrong, the first one again', async () => {
    const corrected = {
      ...NOTICE,
      holidays: NOTICE.holidays.map((holiday) =>
        holiday.name === '端午节' ? { ...holiday, restUntil: `${NEXT}-06-21` } : holiday,
      ),
    };
    const first = await putInForce((await drafted(staff, corrected)).paper?.paperId ?? '');
    expect((await year(NEXT)).months[5]?.restDays).toHaveLength(4);
    const second = await putInForce((await drafted(staff, NOTICE)).paper?.paperId ?? '');
    expect((await year(NEXT)).months[5]?.restDays).toHaveLength(3);
    expect(new Set((await versions()).map(({ version }) => version)).size).toBe(4);
    await Promise.all([first, second].map(({ batchId }) => batchDone(batchId)));
    const { items } = (await staff.get('/calendar/notices')).body as CalendarPapersAnswer;
    const inForce = items.filter(({ state }) => state === 'inForce');
    expect(inForce.map(({ calendarVersion }) => calendarVersion)).toEqual([second.calendarVersion]);
  });

  it('has days off of the county on top, which are said to win over a make-up day', async () => {
    const madeUp = NOTICE.holidays[1]?.workedDays[0] ?? '';
    const rest = {
      name: '台风停工',
      from: madeUp,
      until: addDays(madeUp, 2),
      reference: '示例办〔2026〕9号',
    };
    const preview = (await staff.post('/calendar/local-rests', rest)).body as CalendarDraftAnswer;
    expect(preview.preview.remarks.map(({ code, subject }) => [code, subject])).toEqual([
      ['wins_over_make_up_day', madeUp],
    ]);
    const nameless = await staff.post('/calendar/local-rests', { ...rest, reference: ' ' });
    expect(refusalOf(nameless)).toMatchObject({ status: 422, fields: ['reference'] });

    const draft = (await staff.post('/calendar/local-rests?dryRun=false', rest))
      .body as CalendarDraftAnswer;
    const path = `/calendar/local-rests/${draft.paper?.paperId ?? ''}`;
    const done = (await director.post(`${path}/put-in-force`, {})).body as PutInForceAnswer;
    await batchDone(done.batchId);
    expect((await year(NEXT)).localRests).toEqual([rest]);

    const overlapping = await staff.post('/calendar/local-rests', { ...rest, name: '县庆' });
    expect(refusalOf(overlapping).code).toBe('calendar_paper_refused');
    const shorter = { ...rest, until: addDays(madeUp, 1), replaces: draft.paper?.paperId ?? null };
    const correction = (await staff.post('/calendar/local-rests?dryRun=false', shorter))
      .body as CalendarDraftAnswer;
    await director.post(
      `/calendar/local-rests/${correction.paper?.paperId ?? ''}/put-in-force`,
      {},
    );
    expect((await year(NEXT)).localRests.map(({ until }) => until)).toEqual([shorter.until]);
    expect((await staff.get(path)).body).toMatchObject({ paper: { state: 'replaced' } });
  });

  it('cannot be altered once it is in force, and its putting in force is in the security log', async () => {
    await expect(
      service.asOwner('UPDATE calendar_notices SET year = 1999 WHERE put_in_force_at IS NOT NULL'),
    ).rejects.toThrow(/stays as it was/);
    await expect(service.asOwner('DELETE FROM local_rest_days')).rejects.toThrow(/append-only/);
    const lines = await service.county.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM security_events WHERE kind = 'calendarPutInForce'`,
    );
    expect(lines[0]?.count).toBe((await versions()).length - 1);
  });
});

/** Enough to pass 春节 of the year ahead, and at least one. */
function workingDaysUntilFebruary(): number {
  const today = localDateOf(new Date().toISOString());
  let count = 0;
  for (let day = today; day < `${NEXT}-02-20`; day = addDays(day, 1)) {
    if (weekdayOf(day) < 6) count += 1;
  }
  return Math.max(1, count);
}

async function sheetOf({ year, holidays }: CalendarNotice): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('放假安排');
  sheet.addRow([`${year}年放假安排`]);
  sheet.addRow(['节日', '放假开始', '放假结束', '调休上班日']);
  for (const { name, restFrom, restUntil, workedDays } of holidays) {
    sheet.addRow([name, restFrom, restUntil, workedDays.join('、')]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
