/**
 * Notes each server that we start in the data folder, so that the next start can end what a `kill -9` left behind.
 *
 * Without it an orphaned Temporal or worker goes on running beside the new one, on the same databases.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identify, isRunning, type ProcessIdentity } from './process-identity.js';

interface Entry extends ProcessIdentity {
  readonly name: string;
  readonly signal: NodeJS.Signals;
}

export class ProcessRegister {
  private readonly file: string;

  constructor(folder: string) {
    this.file = join(folder, 'processes.json');
  }

  add(name: string, pid: number, signal: NodeJS.Signals): void {
    const identity = identify(pid);
    if (identity === null) return;
    this.write([
      ...this.read().filter((entry) => entry.pid !== pid),
      { ...identity, name, signal },
    ]);
  }

  remove(pid: number): void {
    this.write(this.read().filter((entry) => entry.pid !== pid));
  }

  /** Ends what an earlier start has left running, the database last; returns their names. */
  async endLeftovers(graceMs: number): Promise<string[]> {
    const left = this.read()
      .filter(isRunning)
      .sort((a, b) => rank(a) - rank(b));
    for (const entry of left) await endProcess(entry, entry.signal, graceMs);
    this.write([]);
    return left.map((entry) => entry.name);
  }

  private read(): Entry[] {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Entry[];
    } catch {
      return [];
    }
  }

  private write(entries: readonly Entry[]): void {
    // Renamed into place: a start that is killed while writing must not leave half a list.
    writeFileSync(`${this.file}.new`, JSON.stringify(entries, null, 2));
    renameSync(`${this.file}.new`, this.file);
  }
}

/** A server that loses the database under it takes its full grace to end. */
function rank({ name }: Entry): number {
  return ['Temporal', 'PostgreSQL'].indexOf(name);
}
