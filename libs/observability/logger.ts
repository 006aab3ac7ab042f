/**
 * JSON lines for machines, one per event. Whatever could open a door (tokens, passwords, cookies, connection strings)
 * is cut out here once, so that no caller has to remember it.
 */
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const SECRET_NAMES = [
  'password',
  'token',
  'authorization',
  'cookie',
  'set-cookie',
  'secret',
  'databaseUrl',
  'adminDatabaseUrl',
];

/** `*.name` reaches one level down, `*.*.name` two; deeper values are not logged by this product. */
const REDACTED = SECRET_NAMES.flatMap((name) => {
  const member = /^\w+$/.test(name) ? name : `["${name}"]`;
  const under = /^\w+$/.test(name) ? `.${name}` : member;
  return [member, `*${under}`, `*.*${under}`];
});

export interface LoggerOptions {
  /** Which program writes, e.g. `api`. */
  readonly program: string;
  readonly level: string;
  readonly destination?: DestinationStream;
}

export function createLogger({ program, level, destination }: LoggerOptions): Logger {
  const options = {
    base: { program },
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
