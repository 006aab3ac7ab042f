/**
 * Chooses the ports of one data folder and remembers them.
 *
 * Without the memory every restart would move the servers, and addresses noted in a tool or a bookmark would break;
 * without the search a port taken by another program would stop the start. Temporal keeps its ports in a smallint, so
 * all of them stay at or below 32767; that also keeps clear of the range from which the system lends ports.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';

const lowest = 15_000;
const highest = 32_767;

/** A free port for each name: the remembered one where it is still free, otherwise one searched from a random place. */
export async function claimPorts<Name extends string>(
  folder: string,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const remembered = readPorts(folder);
  const claimed: Record<string, number> = {};
  for (const name of names) {
    const taken = new Set([...Object.values(remembered), ...Object.values(claimed)]);
    const wished = remembered[name];
    claimed[name] =
      wished !== undefined && (await isFree(wished))
        ? wished
        : await searchPort(randomPort(), taken);
  }
  writeFileSync(portsFile(folder), JSON.stringify({ ...remembered, ...claimed }, null, 2));
  return claimed;
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await getPort({ port, host })) === port;
}

/** The first free port from `from` on, wrapping round at the highest that Temporal can store. */
export async function searchPort(
  from: number,
  taken: ReadonlySet<number> = new Set(),
  host = '127.0.0.1',
): Promise<number> {
  const candidates = [...portNumbers(from, highest), ...portNumbers(lowest, highest)];
  const port = await getPort({ port: candidates, exclude: taken, host });
  if (port > highest)
    throw new Error(
      `No port between ${lowest} and ${highest} is free: end a program that holds one.`,
    );
  return port;
}

function randomPort(): number {
  return lowest + Math.floor(Math.random() * (highest - lowest));
}

/** The ports remembered in `folder`, by name. */
export function readPorts(folder: string): Partial<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(portsFile(folder), 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

function portsFile(folder: string): string {
  return join(folder, 'ports.json');
}
