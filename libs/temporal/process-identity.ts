/**
 * How a process signs in Temporal's histories, which no codec covers. The SDK's own `pid@hostname` would put the name
 * of somebody's computer there; a digest of it still tells machines apart.
 */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

export function processIdentity(): string {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  return `${process.pid}@${machine}`;
}
