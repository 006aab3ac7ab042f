/**
 * The environment of a process that we start: ours, with what we know better laid over it.
 *
 * It stands here because only this library may read `process.env`; a child started without PATH or HOME would fail in
 * ways that nobody connects with the cause.
 */
import type { Environment } from './environment.js';

export function childEnvironment(
  over: Environment,
  environment: Environment = process.env,
): Record<string, string> {
  const merged = { ...environment, ...over };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
