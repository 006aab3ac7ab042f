/**
 * What a way to reach a person must do. E-mail is the first; chat robots follow by implementing this one interface.
 * Two kinds of failure are all that the rest needs to know: again later, or never.
 */
export interface ChannelMessage {
  /** Address in the channel's own form, e.g. an e-mail address. */
  readonly to: string;
  /** The same at every try of the same message, so that the receiving side can tell a repeat. */
  readonly messageId: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface NoticeChannel {
  readonly name: string;
  /**
   * Returns the receiving side's own reply, kept as evidence of delivery.
   * @throws TemporaryChannelFault when a later try may succeed; PermanentChannelFault when none will.
   */
  send(message: ChannelMessage): Promise<string>;
  close(): void;
}

/** Neither fault carries what was sent, to whom, or with which password: both end up in logs. */
export class TemporaryChannelFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TemporaryChannelFault';
  }
}

export class PermanentChannelFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PermanentChannelFault';
  }
}
