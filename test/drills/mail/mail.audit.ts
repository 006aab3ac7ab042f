/** Holds the mails that arrived to the outbox: each person's each notice in exactly one mail, and no mail besides. */
import type { MailSink } from '#infra/mail';
import type { DataSource } from 'typeorm';
import type { Finding } from '../drill.types.js';
import { grouped } from '../grouped.js';

type KeptMail = MailSink['mails'][number];

interface Notice {
  readonly notice_id: string;
  readonly case_id: string;
  readonly state: string;
  readonly email: string;
  readonly message_id: string | null;
}

export interface MailAudit {
  readonly findings: readonly Finding[];
  readonly notices: number;
  readonly urgent: number;
}

/** Notices that no mail has carried yet. */
export async function waitingNotices(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ waiting: number }[]>(
    `SELECT count(*)::int AS waiting FROM notices WHERE state IN ('pending', 'handed')`,
  );
  return row?.waiting ?? 0;
}

export async function auditMails(
  dataSource: DataSource,
  mails: readonly KeptMail[],
): Promise<MailAudit> {
  const notices = await dataSource.query<(Notice & { urgency: string })[]>(
    `SELECT n.notice_id, n.case_id, n.state, n.urgency, a.email, d.message_id
      FROM notices n JOIN accounts a USING (person_id) LEFT JOIN deliveries d USING (delivery_id)`,
  );
  const byMail = grouped(notices, ({ message_id }) => message_id);
  return {
    findings: [
      ...notices.flatMap((notice) => noticeFindings(notice, mails)),
      ...mails.flatMap((mail) => mailFindings(mail, byMail.get(mail.messageId) ?? [])),
    ],
    notices: notices.length,
    urgent: notices.filter(({ urgency }) => urgency === 'urgent').length,
  };
}

/** The mail that the record names arrived, at this person's address. */
function noticeFindings(notice: Notice, mails: readonly KeptMail[]): readonly Finding[] {
  const { notice_id, state, email, message_id } = notice;
  const arrived = mails.some(({ messageId, to }) => messageId === message_id && to === email);
  if (state === 'delivered' && arrived) return [];
  return [
    { kind: 'lost', what: `notice ${notice_id} is ${state}, and no mail at ${email} has it` },
  ];
}

/** Read from the mail itself: it tells of each case as often as the record says, so nothing came along twice. */
function mailFindings(mail: KeptMail, notices: readonly Notice[]): readonly Finding[] {
  const told = [...mail.text.matchAll(/\/cases\/([0-9a-f-]{36})/g)].map(
    ([, caseId = '']) => caseId,
  );
  const entries = grouped(told, (caseId) => caseId);
  const meant = grouped(notices, ({ case_id }) => case_id);
  const caseIds = [...new Set([...entries.keys(), ...meant.keys()])];
  return caseIds.flatMap((caseId): readonly Finding[] => {
    const has = entries.get(caseId)?.length ?? 0;
    const should = meant.get(caseId)?.length ?? 0;
    if (has === should) return [];
    const what = `mail ${mail.messageId} to ${mail.to} tells ${has} times of a case, not ${should}`;
    return [{ kind: has > should ? 'doubled' : 'lost', what }];
  });
}
