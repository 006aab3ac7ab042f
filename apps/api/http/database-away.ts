/** True for faults that mean "the database is away or overloaded just now", not "the statement is wrong". */

/** Of the network and of PostgreSQL: connection exceptions, too many connections, cancelled, shutting down, starting. */
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
]);

/** node-postgres gives these no code. */
const AWAY_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error)/;

export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('code' in fault && AWAY_CODES.has(String(fault.code))) return true;
  if (AWAY_MESSAGES.test(fault.message)) return true;
  if (fault instanceof AggregateError) return fault.errors.some(isDatabaseAway);
  // TypeORM wraps what the driver said.
  return 'driverError' in fault && isDatabaseAway(fault.driverError);
}
