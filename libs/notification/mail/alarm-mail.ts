/**
 * The one mail about the alarms of a run, for people who may not read cases: of each case its ledger number and what is
 * wrong, never a word of what it is about, so that a confidential one needs no other mail.
 */
import Handlebars from 'handlebars';
import { localDateOf, localTimeOf, type Instant } from '#libs/domain';
import type { Telling } from '#libs/persistence';
import { ALARM_MAIL_HTML, ALARM_MAIL_TEXT } from '../templates/alarm-mail.templates.js';
import { alarmWords } from './alarm.wording.js';

export interface AlarmMailInput {
  readonly recipientName: string;
  readonly telling: Telling;
  readonly at: Instant;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export interface AlarmMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const html = Handlebars.compile(ALARM_MAIL_HTML, { strict: true });
const text = Handlebars.compile(ALARM_MAIL_TEXT, { strict: true, noEscape: true });

export function alarmMail({ recipientName, telling, at, publicUrl }: AlarmMailInput): AlarmMail {
  const { alarms, count } = telling;
  const context = {
    heading: '系统告警',
    recipient: recipientName,
    opening: `督办系统有 ${count} 项告警需要处理。`,
    alarms: alarms.map((alarm) => ({
      time: `${localDateOf(alarm.at)} ${localTimeOf(alarm.at)}`,
      words: alarmWords(alarm.kind),
      ledgerNumber: alarm.ledgerNumber ?? '—',
      standing: alarm.isOver ? '已自动修复' : '待处理',
    })),
    more: count - alarms.length,
    url: publicUrl,
    date: localDateOf(at),
  };
  return { subject: `【系统告警】${count}项`, html: html(context), text: text(context) };
}
