/**
 * A fault as the log keeps it: class, code, place in the code. PostgreSQL quotes the values of rows in `detail`, `where`
 * and often in its message, the ORM adds the statement with its parameters, HTTP clients the request with its headers:
 * cases and secrets would stand in a file that people read who may read neither.
 */
import { withoutSecrets } from './secret-names.js';

export interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  /** SQLSTATE or the system's code; not `code`, which is a name under which secrets travel. */
  readonly errorCode?: string;
  readonly constraint?: string;
  readonly cause?: LoggedFault;
}

const DEEPEST_CAUSE = 4;
/** SQLSTATE: two letters or digits of class, three of condition. */
const SQL_STATE = /^[0-9A-Z]{5}$/;

export function loggedFault(fault: unknown, depth = 0): LoggedFault {
  if (typeof fault !== 'object' || fault === null) {
    return { type: typeof fault, message: withoutSecrets(String(fault)), stack: '' };
  }
  const code = textIn(fault, 'code');
  const ofDatabase = isOfDatabase(fault, code);
  const message = textIn(fault, 'message') ?? '';
  const constraint = textIn(fault, 'constraint');
  const cause: unknown = 'cause' in fault ? fault.cause : undefined;
  return {
    type: textIn(fault, 'name') ?? 'Error',
    message: ofDatabase ? 'the database refused a statement' : withoutSecrets(message),
    stack: framesOf(textIn(fault, 'stack') ?? ''),
    ...(code !== undefined && { errorCode: code }),
    ...(constraint !== undefined && { constraint }),
    ...(cause !== undefined && depth < DEEPEST_CAUSE && { cause: loggedFault(cause, depth + 1) }),
  };
}

function isOfDatabase(fault: object, code: string | undefined): boolean {
  return 'driverError' in fault || 'query' in fault || SQL_STATE.test(code ?? '');
}

/** The frames only: a stack begins with the message, which may run over several lines. */
export function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function textIn(fault: object, name: string): string | undefined {
  const value: unknown = (fault as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
