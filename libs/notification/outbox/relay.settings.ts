/** What the relay's parts share. */

/** The channel on which the notices table announces inserted rows. */
export const CHANNEL_OF_NOTICES = 'notices_pending';

/** The part of a logger that the relay needs; a pino logger fits. */
export interface RelayLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}
