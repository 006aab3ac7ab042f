/**
 * Sends notices by e-mail over a pool of SMTP connections. It tries once and says what came of it: repeating is the
 * mailbox's affair, which knows working hours and survives a crash. Without that rule nodemailer's own requeueing would
 * send a mail again whose connection was cut after DATA, behind the record's back.
 */
import { createTransport } from 'nodemailer';
import type { ChannelMessage, NoticeChannel } from './channel.js';
import { faultOf, type SmtpFailure } from './smtp-fault.policy.js';
import { TemporaryChannelFault } from './channel.js';

export interface SmtpChannelOptions {
  /** smtp(s)://user:password@host:port */
  readonly url: string;
  /** Sender, e.g. `督办系统 <duban@example.gov.cn>`. */
  readonly from: string;
  /** Connections at most; default 4. */
  readonly maxConnections?: number;
  /** A mail that is not accepted within this time is tried again later; default 60 s. */
  readonly sendWithinMs?: number;
}

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;

export function smtpChannel(options: SmtpChannelOptions): NoticeChannel {
  const { url, from, maxConnections = 4, sendWithinMs = 60_000 } = options;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections,
    maxRequeues: 0,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'e-mail',
    async send({ to, messageId, subject, html, text }: ChannelMessage): Promise<string> {
      const mail = { from, to: { name: '', address: to }, messageId, subject, html, text };
      try {
        const { response } = await within(sendWithinMs, transport.sendMail(mail));
        return response;
      } catch (error) {
        throw error instanceof TemporaryChannelFault ? error : faultOf(error as SmtpFailure);
      }
    },
    close: () => transport.close(),
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TemporaryChannelFault(`mail not accepted within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
