/** CPU seconds of a process and all its descendants, from /proc: what the work cost the machine, not how long it waited. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in ticks of 1/100 s (USER_HZ). */
const TICKS_PER_SECOND = 100;

interface ProcessTimes {
  readonly parent: number;
  readonly seconds: number;
}

/** Of this process with all its threads. */
export function ownProcessorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Includes what ended children have left to their parents; 0 for a server that runs elsewhere. */
export function processorSecondsOf(root: number | null | undefined): number {
  if (root == null) return 0;
  const all = allProcesses();
  let seconds = 0;
  for (const [pid, times] of all) if (descends(all, pid, root)) seconds += times.seconds;
  return seconds;
}

function descends(all: ReadonlyMap<number, ProcessTimes>, pid: number, root: number): boolean {
  if (pid === root) return true;
  const parent = all.get(pid)?.parent;
  return parent !== undefined && parent > 1 && descends(all, parent, root);
}

function allProcesses(): ReadonlyMap<number, ProcessTimes> {
  const found = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? timesOf(name) : null;
    if (times !== null) found.set(Number(name), times);
  }
  return found;
}

function timesOf(pid: string): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + (fields[index] ?? 0), 0);
    return { parent: fields[1] ?? 0, seconds: ticks / TICKS_PER_SECOND };
  } catch {
    return null; // It ended while we were reading.
  }
}
