/** The mail server of the drill: it goes away, comes back on the same port, and misbehaves when told to. */
import { startMailSink, type MailSink } from '#infra/mail';

type KeptMail = MailSink['mails'][number];

/** After an outage: what says "later", and what leaves the sender in the dark. */
export const PASSING_FAULTS = [
  'recipientDeferred',
  'acceptedThenCut',
  'messageDeferred',
  'cutAfterData',
  'acceptedThenCut',
] as const;

export class MailServer {
  /** Of the earlier times that it ran. */
  private readonly earlier: KeptMail[] = [];
  private transferredEarlier = 0;
  private readonly port: number;

  private constructor(
    private sink: MailSink | null,
    private readonly directory: string,
    readonly url: string,
  ) {
    this.port = Number(new URL(url).port);
  }

  static async start(directory: string): Promise<MailServer> {
    const sink = await startMailSink({ port: 0, directory });
    return new MailServer(sink, directory, sink.url);
  }

  async goAway(): Promise<void> {
    const { sink } = this;
    if (sink === null) return;
    this.sink = null;
    await sink.stop();
    this.earlier.push(...sink.mails);
    this.transferredEarlier += sink.transferred.length;
  }

  async comeBack(): Promise<void> {
    const { port, directory } = this;
    this.sink ??= await startMailSink({ port, directory });
  }

  misbehave(...faults: readonly (typeof PASSING_FAULTS)[number][]): void {
    this.sink?.misbehave(...faults);
  }

  /** What a mailbox would hold: a mail that repeats a Message-ID is the same mail. */
  get mails(): readonly KeptMail[] {
    const all = [...this.earlier, ...(this.sink?.mails ?? [])];
    return [...new Map(all.map((mail) => [mail.messageId, mail])).values()];
  }

  /** Mails whose text arrived here, accepted or not, repeats included. */
  get transfers(): number {
    return this.transferredEarlier + (this.sink?.transferred.length ?? 0);
  }
}
