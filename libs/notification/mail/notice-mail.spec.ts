import { type CaseState, type Clock } from '#libs/domain';
import { CHINA_CALENDAR_2026 } from '#libs/domain/shipped';
import { NoticeEntity, type NoticeData } from '#libs/persistence';
import type { NoticeOfCase } from './notice-entry.js';
import { noticeMail, type NoticeMailInput } from './notice-mail.js';

const clock: Clock = {
  kind: 'rectification',
  startedAt: '2026-09-18T01:00:00.000Z',
  budgetWorkingDays: 10,
  extensions: [],
  suspensions: [],
  generation: 1,
  armedFrom: '2026-09-18T01:00:00.000Z',
  firedRungs: [],
  breachedAt: null,
  stoppedAt: null,
  outcome: null,
};

function reminder(changes: Partial<NoticeEntity> = {}, data: Partial<NoticeData> = {}) {
  const notice = Object.assign(new NoticeEntity(), {
    noticeId: 'n1',
    caseId: 'c1',
    about: 'event',
    role: 'handler',
    eventType: 'rungFired',
    tone: 'blue',
    clock: 'rectification',
    generation: 1,
    ...changes,
    data: {
      ledgerNumber: '督〔2026〕0001号',
      problem: '党务公开不及时',
      township: { unitId: 't1', name: '示例镇' },
      substituteForName: null,
      rung: { clock: 'rectification', key: 'before5', offsetWorkingDays: -5 },
      text: '',
      unreachedRoles: [],
      ...data,
    },
  });
  const state = { state: 'rectifying', clocks: { rectification: clock } } as unknown as CaseState;
  return { notice, state, calendar: CHINA_CALENDAR_2026 };
}

const mailOf = (notices: readonly NoticeOfCase[], changes: Partial<NoticeMailInput> = {}) =>
  noticeMail({
    kind: 'digest',
    recipientName: '承办人己',
    notices,
    at: '2026-09-23T01:30:00.000Z',
    publicUrl: 'https://duban.example',
    ...changes,
  });

describe('a reminder by mail', () => {
  const { subject, html, text } = mailOf([reminder()]);

  it('is headed 催办单 with its colour written out', () => {
    expect(subject).toBe('【催办单（蓝）】督〔2026〕0001号 整改还有5个工作日到期');
    expect(html).toContain('<h1');
    expect(html).toContain('催办单（蓝）');
  });

  it.each(['html', 'text'] as const)(
    'says in its %s which case, by when, and what to do',
    (part) => {
      const body = { html, text }[part];
      for (const said of [
        '督〔2026〕0001号',
        '党务公开不及时',
        '2026-10-09',
        '请抓紧整改',
        'https://duban.example/cases/c1',
        '承办人己',
      ]) {
        expect(body).toContain(said);
      }
    },
  );

  it('counts the working days that remain, worked weekends and holidays respected', () => {
    // 09-24, 09-28, 09-29, 09-30, 10-08, 10-09
    expect(text).toContain('剩余工作日：6');
  });

  it('counts overdue days up', () => {
    const late = mailOf([reminder({ tone: 'red' })], { at: '2026-10-13T01:30:00.000Z' });
    expect(late.text).toContain('剩余工作日：已逾期3');
  });
});

describe('what people typed', () => {
  const nasty = '<script>alert("1")</script>&<a href=x>';
  const { html, text } = mailOf([reminder({}, { problem: nasty, text: nasty })], {
    recipientName: nasty,
  });

  it('reaches HTML escaped', () => {
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<a href=x');
    expect(html).toContain('&lt;script&gt;');
  });

  it('reaches the plain text as it was typed', () => {
    expect(text).toContain(nasty);
  });
});

describe('a mail of several notices', () => {
  const fact = reminder({ eventType: 'received', clock: null, role: 'supervisor' }, { rung: null });
  const red = reminder({ tone: 'red' }, { ledgerNumber: '督〔2026〕0002号' });

  it('is a 督办通知 when not all of it is chasing, the gravest first', () => {
    const { subject, text } = mailOf([fact, red]);
    expect(subject).toBe('【督办通知】今日2项督办事项');
    expect(text.indexOf('0002号')).toBeLessThan(text.indexOf('0001号'));
    expect(text).toContain('承办单位已签收');
  });

  it('takes the colour of the gravest when all of it is chasing', () => {
    expect(mailOf([reminder(), red], { kind: 'urgent' }).subject).toBe(
      '【催办单（红）】2项督办事项',
    );
  });
});

describe('a notice to', () => {
  it('a supervisor asks to chase, not to rectify', () => {
    expect(mailOf([reminder({ role: 'supervisor' })]).text).toContain('请督促承办单位抓紧整改');
  });

  it('a substitute names whom it is for', () => {
    expect(mailOf([reminder({}, { substituteForName: '主任甲' })]).text).toContain('代主任甲');
  });

  it('the director says which roles were not reached', () => {
    const notice = reminder({ about: 'unreached' }, { unreachedRoles: ['handler', 'unitHead'] });
    const { subject, text } = mailOf([notice]);
    expect(subject).toContain('督办通知');
    expect(text).toContain('通知未能送达：承办人、单位主要负责人');
  });
});

describe('of a confidential case', () => {
  const written = (changes: Partial<NoticeData> = {}) => ({
    ...reminder({ tone: 'red' }, { text: '等待谈话', ...changes }),
    state: {
      state: 'rectifying',
      clocks: { rectification: clock },
      circle: ['p1'],
    } as unknown as CaseState,
  });
  const WORDS = ['党务公开不及时', '示例镇', '等待谈话', '整改', '催办单', '2026-10-09'];

  it.each(['digest', 'urgent'] as const)('a mail (%s) holds number and link only', (kind) => {
    const { subject, html, text } = mailOf([written()], { kind });
    expect(subject).not.toContain('0001号');
    for (const body of [html, text]) {
      expect(body).toContain('督〔2026〕0001号');
      expect(body).toContain('涉密事项，请登录系统查看');
      expect(body).toContain('https://duban.example/cases/c1');
    }
    for (const word of WORDS) expect(subject + html + text).not.toContain(word);
  });

  it('a notice stays empty after the confidentiality was lifted', () => {
    const lifted = reminder({}, { confidential: true, problem: '', township: null });
    expect(mailOf([lifted]).text).toContain('涉密事项，请登录系统查看');
  });

  it('the number hides no other matter of the mail', () => {
    const other = reminder({}, { ledgerNumber: '督〔2026〕0002号', problem: '三会一课' });
    const { subject, text } = mailOf([written(), other]);
    expect(subject).toBe('【督办通知】今日2项督办事项');
    expect(text).toContain('三会一课');
    expect(text).not.toContain('等待谈话');
  });
});

describe('a mail about dates that moved', () => {
  const moved = (eventType: NoticeEntity['eventType'], causes: readonly string[]) =>
    mailOf([
      reminder(
        { eventType, clock: null },
        {
          rung: null,
          causes,
          dateMoves: [
            { clock: 'rectification', from: '2026-02-20', to: '2026-02-27' },
            { clock: 'progress', from: '2026-02-16', to: '2026-02-24' },
          ],
        },
      ),
    ]);

  it('names the notice, the old dates and the new ones', () => {
    const { subject, text, html } = moved('calendarAdopted', ['国办发明电〔2025〕7号']);
    expect(subject).toContain('放假安排变动，时限已重新推算');
    const sentence =
      '依国办发明电〔2025〕7号，整改到期日由2026-02-20改为2026-02-27，进展反馈到期日由2026-02-16改为2026-02-24';
    expect(text).toContain(sentence);
    expect(html).toContain(sentence);
  });

  it('names the policy version that the case took over', () => {
    expect(moved('policyAdopted', ['2027-1']).text).toContain('适用督办规则2027-1，整改到期日由');
  });
});
