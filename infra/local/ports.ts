/**
 * Chooses the ports of one data folder and remembers them.
 *
 * Without the memory every restart would move the servers, and addresses noted in a tool or a bookmark would break;
 * without the search a port taken by another program would stop the start. Temporal keeps its ports in a smallint, so
 * all of them stay at or below 32767; that also keeps clear of the range from which the system lends ports.
 */
import { createServer } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
    const taken = new Set([...numbersOf(remembered), ...numbersOf(claimed)]);
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
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** The first free port from `from` on, wrapping round at the highest that Temporal can store. */
export async function searchPort(
  from: number,
  taken: ReadonlySet<number> = new Set(),
  host = '127.0.0.1',
): Promise<number> {
  for (let step = 0; step <= highest - lowest; step += 1) {
    const port = from + step <= highest ? from + step : lowest + step - (highest - from) - 1;
    if (!taken.has(port) && (await isFree(port, host))) return port;
  }
  throw new Error(`No port up to ${highest} is free: end a program that holds one.`);
}

function randomPort(): number {
  return lowest + Math.floor(Math.random() * (highest - lowest));
}

/** The ports remembered in `folder`, by name. */
export function readPorts(folder: string): Record<string, number | undefined> {
  try {
    return JSON.parse(readFileSync(portsFile(folder), 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

function portsFile(folder: string): string {
  return join(folder, 'ports.json');
}

function numbersOf(ports: Record<string, number | undefined>): number[] {
  return Object.values(ports).filter((port) => port !== undefined);
}
