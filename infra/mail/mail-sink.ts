/**
 * A local mail server that keeps mails instead of sending them: for the demonstration, where no real mailbox may be
 * written to, and for tests, where it also misbehaves on demand. It tells repeats by Message-ID, as real servers do.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { FAULT_REPLIES, type MailFault } from './mail-fault.js';

export interface MailSinkOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Where each mail is kept as one .eml file. */
  readonly directory: string;
  readonly host?: string;
  /** Told once a mail, in one line. */
  readonly log?: (line: string) => void;
}

export interface KeptMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly file: string;
}

export interface MailSink {
  readonly port: number;
  readonly url: string;
  /** Accepted mails in their order; one whose Message-ID came before is not kept again. */
  readonly mails: readonly KeptMail[];
  /** Message-IDs of everything that was transferred, accepted or not. */
  readonly transferred: readonly string[];
  /** The next attempts meet these faults, one each. */
  misbehave(...faults: readonly MailFault[]): void;
  stop(): Promise<void>;
}

export async function startMailSink(options: MailSinkOptions): Promise<MailSink> {
  const { directory, host = '127.0.0.1', log = () => undefined } = options;
  mkdirSync(directory, { recursive: true });
  const mails: KeptMail[] = [];
  const transferred: string[] = [];
  const faults: MailFault[] = [];
  const sockets = new Map<number, Socket>();

  const take = async (raw: Buffer, fault: MailFault | null): Promise<void> => {
    const mail = await keptMail(raw, directory, mails.length + 1);
    transferred.push(mail.messageId);
    if (fault !== null && fault !== 'acceptedThenCut') return;
    if (mails.some(({ messageId }) => messageId === mail.messageId)) return;
    writeFileSync(mail.file, raw);
    mails.push(mail);
    log(`mail to ${mail.to}: ${mail.subject}`);
  };

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const meant = faults[0]?.startsWith('recipient') === true;
      done(meant ? replyOf(faults.shift() ?? null) : null);
    },
    onData(stream, session, done) {
      const fault = faults.shift() ?? null;
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        take(Buffer.concat(chunks), fault).then(
          () => {
            if (fault !== null && FAULT_REPLIES[fault] === null) cut(session);
            else done(replyOf(fault));
          },
          (error: unknown) => done(error as Error),
        );
      });
    },
  });
  const cut = ({ remotePort }: SMTPServerSession): void => {
    sockets.get(remotePort)?.destroy();
  };
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  // A connection that breaks is the sender's affair; the sink goes on.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://${host}:${port}`,
    mails,
    transferred,
    misbehave: (...next) => faults.push(...next),
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
}

function replyOf(fault: MailFault | null): Error | null {
  const reply = fault === null ? null : FAULT_REPLIES[fault];
  return reply && Object.assign(new Error(reply.text), { responseCode: reply.code });
}

async function keptMail(raw: Buffer, directory: string, number: number): Promise<KeptMail> {
  const mail = await simpleParser(raw);
  const { messageId = '', to, subject = '', text = '', html = false } = mail;
  const addressed = [to ?? []].flat();
  const name = createHash('sha256').update(raw).digest('hex').slice(0, 12);
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  return {
    messageId,
    to: addressed.map((addresses) => addresses.text).join(', '),
    subject,
    text,
    html: html === false ? '' : html,
    file: join(directory, `${stamp}-${number}-${name}.eml`),
  };
}
