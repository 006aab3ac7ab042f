/** How the sink can misbehave, for tests and drills: one fault a delivery attempt, in the order given. */
export type MailFault =
  /** 4xx at RCPT TO, as greylisting does. */
  | 'recipientDeferred'
  /** 5xx at RCPT TO: no such mailbox. */
  | 'recipientRefused'
  /** 4xx once the mail was transferred. */
  | 'messageDeferred'
  /** 5xx once the mail was transferred. */
  | 'messageRefused'
  /** The connection is cut after the mail was transferred, and the mail is dropped. */
  | 'cutAfterData'
  /** The connection is cut after the mail was taken in: the sender cannot know. */
  | 'acceptedThenCut';

/** The reply that stands for a fault; null where the connection is cut instead. */
export const FAULT_REPLIES: Readonly<Record<MailFault, { code: number; text: string } | null>> = {
  recipientDeferred: { code: 451, text: '4.7.1 greylisted, try again later' },
  recipientRefused: { code: 550, text: '5.1.1 no such mailbox' },
  messageDeferred: { code: 452, text: '4.3.1 insufficient storage' },
  messageRefused: { code: 554, text: '5.7.1 message refused' },
  cutAfterData: null,
  acceptedThenCut: null,
};
