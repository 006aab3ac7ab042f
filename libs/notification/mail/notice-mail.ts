/**
 * Composes the one mail of a delivery: 督办通知 for what happened, 催办单（蓝/黄/红） when all of it is chasing, as HTML and
 * as text. Texts of people reach HTML only through the template's escaping.
 */
import Handlebars from 'handlebars';
import { localDateOf, type Instant, type Tone } from '#libs/domain';
import { NOTICE_MAIL_HTML } from '../templates/notice-mail.html.js';
import { NOTICE_MAIL_TEXT } from '../templates/notice-mail.text.js';
import { noticeEntry, type NoticeEntry, type NoticeOfCase } from './notice-entry.js';
import { TONE_WORDS } from './notice.wording.js';

export interface NoticeMailInput {
  readonly kind: 'digest' | 'urgent';
  readonly recipientName: string;
  /** At least one. */
  readonly notices: readonly NoticeOfCase[];
  readonly at: Instant;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export interface NoticeMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const GRAVITY: readonly Tone[] = ['red', 'yellow', 'blue'];
const COLOURS: Readonly<Record<Tone, string>> = {
  blue: '#1f5fbf',
  yellow: '#d9a400',
  red: '#c00000',
};

const html = Handlebars.compile(NOTICE_MAIL_HTML, { strict: true });
const text = Handlebars.compile(NOTICE_MAIL_TEXT, { strict: true, noEscape: true });

export function noticeMail(input: NoticeMailInput): NoticeMail {
  const { kind, recipientName, at, publicUrl } = input;
  const entries = input.notices
    .map((notice) => noticeEntry(notice, at, publicUrl))
    .toSorted(gravestFirst);
  const heading = headingOf(entries);
  const context = {
    heading,
    recipient: recipientName,
    opening: `现将下列 ${entries.length} 项督办事项通知你，请按要求办理。`,
    entries,
    colours: COLOURS,
    date: localDateOf(at),
  };
  return {
    subject: subjectOf(heading, kind, entries),
    html: html(context),
    text: text(context),
  };
}

function gravestFirst(a: NoticeEntry, b: NoticeEntry): number {
  return (
    GRAVITY.indexOf(a.tone) - GRAVITY.indexOf(b.tone) ||
    a.ledgerNumber.localeCompare(b.ledgerNumber)
  );
}

/** Expects the gravest entry first. */
function headingOf(entries: readonly NoticeEntry[]): string {
  const gravest = entries[0];
  const allChasing = gravest !== undefined && entries.every(({ isReminder }) => isReminder);
  return allChasing ? `催办单（${TONE_WORDS[gravest.tone]}）` : '督办通知';
}

function subjectOf(
  heading: string,
  kind: NoticeMailInput['kind'],
  entries: readonly NoticeEntry[],
): string {
  const [first] = entries;
  if (entries.length === 1 && first?.confidential === false) {
    return `【${heading}】${first.ledgerNumber} ${first.title}`;
  }
  return `【${heading}】${kind === 'digest' ? '今日' : ''}${entries.length}项督办事项`;
}
