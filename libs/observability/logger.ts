/**
 * JSON lines for machines, one per event. Whatever could open a door (tokens, passwords, cookies, connection strings)
 * is cut out here once, so that no caller has to remember it.
 */
import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { loggedFault } from './fault.serializer.js';
import { REDACTED_PATHS, withoutSecrets } from './secret-names.js';

export type { Logger } from 'pino';

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
    redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    serializers: { err: loggedFault, error: loggedFault, fault: loggedFault },
    hooks: { logMethod: withoutSecretsInTexts },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Messages and what is put into them; objects are cut by their members' names. */
function withoutSecretsInTexts(this: Logger, given: Parameters<LogFn>, method: LogFn): void {
  const clean: unknown[] = given.map((part: unknown) =>
    typeof part === 'string' ? withoutSecrets(part) : part,
  );
  // Without a message of its own a line would get the fault's, as it is.
  const fault = faultIn(given[0]);
  if (given.length === 1 && fault !== undefined) clean.push(loggedFault(fault).message);
  method.apply(this, clean as Parameters<LogFn>);
}

function faultIn(logged: unknown): unknown {
  if (logged instanceof Error) return logged;
  return typeof logged === 'object' && logged !== null && 'err' in logged ? logged.err : undefined;
}
