import { describe, expect, it } from '@jest/globals';
import { alarmMail } from './alarm-mail.js';

const AT = '2026-09-16T01:00:00.000Z';
const alarms = [
  { at: AT, kind: 'workflowMissing', ledgerNumber: '督〔2026〕0007号', isOver: true },
  { at: AT, kind: 'mailRefused', ledgerNumber: null, isOver: false },
];

const mailOf = (count: number, recipientName = '张三') =>
  alarmMail({
    recipientName,
    telling: { tellingId: 't', count, alarms },
    at: AT,
    publicUrl: 'https://duban.example',
  });

describe('the mail about alarms', () => {
  it('says of each alarm when, what and which number, and whether it is still to be done', () => {
    const { subject, text } = mailOf(2);
    expect(subject).toBe('【系统告警】2项');
    expect(text).toContain(
      '2026-09-16 09:00 时限无人值守\n  台账编号：督〔2026〕0007号\n  状态：已自动修复',
    );
    expect(text).toContain('邮件被拒收\n  台账编号：—\n  状态：待处理');
    expect(text).not.toContain('另有');
  });

  it('says how many it does not list', () => {
    expect(mailOf(102).text).toContain('另有 100 项未列出。');
    expect(mailOf(102).html).toContain('另有 100 项未列出。');
  });

  it('takes no markup from names', () => {
    expect(mailOf(2, '<b>张三</b>').html).toContain('&lt;b&gt;张三&lt;/b&gt;');
  });
});
