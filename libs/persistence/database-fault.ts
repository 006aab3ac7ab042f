/**
 * What a fault of the database means, without quoting it: PostgreSQL's messages and details carry the values of rows,
 * and a driver's may carry the address.
 */

/** SQLSTATE or the system's error code, e.g. `23505`, `ECONNREFUSED`; null when the fault carries none. */
export function databaseCodeOf(fault: unknown): string | null {
  return typeof fault === 'object' &&
    fault !== null &&
    'code' in fault &&
    typeof fault.code === 'string'
    ? fault.code
    : null;
}

/** The violated constraint's name, or null. */
export function constraintOf(fault: unknown): string | null {
  if (typeof fault !== 'object' || fault === null) return null;
  if ('constraint' in fault && typeof fault.constraint === 'string') return fault.constraint;
  return 'driverError' in fault ? constraintOf(fault.driverError) : null;
}

export function isUniqueViolation(fault: unknown): boolean {
  return databaseCodeOf(fault) === '23505';
}

/** What was to be stored can never be stored: it breaks a constraint or is no value of its type. */
export function isRefusedByDatabase(fault: unknown): boolean {
  return /^2[23]...$/.test(databaseCodeOf(fault) ?? '');
}

/**
 * Connection exceptions, shutting down and starting up, too many connections, timeouts, lost elections, deadlocks: the
 * same statement may succeed later.
 */
const PASSING_SQL_STATES = /^(08...|53...|57P0.|57014|40001|40P01|25006|55P03)$/;

const PASSING_SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** The driver's own complaints carry no code. */
const PASSING_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|timeout expired|pool after calling end|not queryable|driver not connected/i;

/** True when the database cannot be reached or cannot answer now; nothing is known about what was sent. */
export function isDatabaseAway(fault: unknown): boolean {
  const code = databaseCodeOf(fault);
  if (code !== null) return PASSING_SQL_STATES.test(code) || PASSING_SYSTEM_CODES.has(code);
  return fault instanceof Error && PASSING_MESSAGES.test(fault.message);
}
