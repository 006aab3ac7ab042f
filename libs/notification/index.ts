/** Notices on their way to people: the outbox relay, what may be sent when, the mails' words, and the channels. */
export {
  type ChannelMessage,
  type NoticeChannel,
  PermanentChannelFault,
  TemporaryChannelFault,
} from './channels/channel.js';
export { maskedAddress } from './channels/masked-address.js';
export { smtpChannel } from './channels/smtp.channel.js';
export { alarmMail } from './mail/alarm-mail.js';
export { alarmWords } from './mail/alarm.wording.js';
export { deliveryIdOf, messageIdOf } from './mail/message-id.js';
export type { NoticeOfCase } from './mail/notice-entry.js';
export { noticeMail } from './mail/notice-mail.js';
export { MailboxClient } from './outbox/mailbox.client.js';
export { NoticeRelay } from './outbox/notice-relay.service.js';
export { NoticeOutbox } from './outbox/outbox.repository.js';
export { ensureNoticeSweepSchedule } from './outbox/sweep.schedule.js';
export { confidentialNoticeData } from './policy/confidential-notice.policy.js';
export { deliveryWindowAt } from './policy/delivery-window.policy.js';
export { staleReason, type StaleReason } from './policy/stale.policy.js';
