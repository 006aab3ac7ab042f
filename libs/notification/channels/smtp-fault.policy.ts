/**
 * Which answer of a mail server ends a delivery and which only delays it. Permanent is a 5xx about this recipient or this
 * message alone: a 5xx about ourselves (wrong password, sender not allowed) is put right by an administrator, and
 * counting it as refused would throw away a whole morning's reminders.
 */
import { PermanentChannelFault, TemporaryChannelFault } from './channel.js';

/** What nodemailer tells of a failure; the server's text is left out, because it repeats addresses. */
export interface SmtpFailure {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly permanent?: boolean | undefined;
}

const ABOUT_THIS_MAIL = ['RCPT TO', 'DATA'];

export function faultOf(failure: SmtpFailure): PermanentChannelFault | TemporaryChannelFault {
  const { code = 'unknown', command = 'connection', responseCode } = failure;
  const said = responseCode === undefined ? 'no reply' : `reply ${responseCode}`;
  const message = `mail not accepted: ${code} at ${command}, ${said}`;
  return failure.permanent === true && ABOUT_THIS_MAIL.includes(command)
    ? new PermanentChannelFault(message)
    : new TemporaryChannelFault(message);
}
