/** OnCall #4754: a repeated or late message showed what had been true when it was first made. */
import { type CaseState, type Clock, extendClock, startClock } from '#libs/domain';
import { CHINA_CALENDAR_2026 as calendar } from '#libs/domain/shipped';
import { NoticeEntity } from '#libs/persistence';
import { staleReason } from '../policy/stale.policy.js';
import { noticeMail } from './notice-mail.js';

const started = startClock('rectification', '2026-09-18T01:00:00.000Z', 10);

function caseWith(clock: Clock): CaseState {
  return { state: 'rectifying', clocks: { rectification: clock } } as unknown as CaseState;
}

/** Written on 09-23, when the due date was 2026-10-09. */
const notice = Object.assign(new NoticeEntity(), {
  noticeId: 'n1',
  caseId: 'c1',
  personId: 'p1',
  about: 'event',
  role: 'handler',
  eventType: 'rungFired',
  tone: 'blue',
  clock: 'rectification',
  generation: 1,
  data: {
    ledgerNumber: '督〔2026〕0001号',
    problem: '党务公开不及时',
    township: null,
    dueDate: '2026-10-09',
    substituteForName: null,
    rung: {
      clock: 'rectification',
      key: 'before12h',
      offsetWorkingDays: 0,
      offsetWorkingHours: -12,
    },
    text: '',
    unreachedRoles: [],
  },
});

function mailAt(at: string, clock = started) {
  return noticeMail({
    kind: 'digest',
    recipientName: '承办人己',
    notices: [{ notice, state: caseWith(clock), calendar }],
    at,
    publicUrl: 'https://duban.example',
  });
}

describe('a reminder that is sent late or again (OnCall #4754)', () => {
  it('tells what remains on the day on which it is sent, not on the day on which it was written', () => {
    expect(mailAt('2026-10-08T01:30:00.000Z').text).toContain('剩余工作日：1\n');
    expect(mailAt('2026-10-13T01:30:00.000Z').text).toContain('剩余工作日：已逾期3\n');
  });

  it('tells the due date that the case has then', () => {
    const moved: Clock = { ...started, budgetWorkingDays: 12 };
    const { text } = mailAt('2026-10-08T01:30:00.000Z', moved);
    expect(text).toContain('2026-10-12');
    expect(text).not.toContain('2026-10-09');
  });

  it('is cancelled where the deadline that it speaks of was extended meanwhile', () => {
    const extended = extendClock(started, '2026-09-24T02:00:00.000Z', 5, '汛期');
    expect(staleReason(notice, caseWith(started))).toBeNull();
    expect(staleReason(notice, caseWith(extended))).toBe('clockChanged');
  });

  it('names hours as hours', () => {
    expect(mailAt('2026-10-08T01:30:00.000Z').subject).toContain('整改还有12个工作小时到期');
  });
});
