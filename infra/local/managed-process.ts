/**
 * One long-running program that we start, watch and end: PostgreSQL, Temporal, and the API and worker of `npm start`.
 *
 * Without it each of them would need its own care for exit codes, log files and signals, and one would be forgotten.
 * Each runs in its own process group: Ctrl-C in a terminal reaches us alone, and we end them in the right order.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { ProcessRegister } from './process-register.js';

const longestLogBytes = 20_000_000;

export interface ProcessPlan {
  /** As the operator knows it: 'PostgreSQL', 'Temporal', 'API'. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly environment: Record<string, string>;
  readonly logFile: string;
  /** Asks for an orderly end. */
  readonly stopSignal: NodeJS.Signals;
  /** After this long the end is forced. */
  readonly graceMs: number;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Keeps a pipe to the child's standard input: it closes when we are gone, whatever killed us. */
  readonly tether?: boolean;
  /** Resolves once the program that was started at that moment answers, and rejects to be asked again. */
  readonly probe: (startedAtMs: number) => Promise<void>;
  readonly readyWithinMs: number;
}

export class ManagedProcess {
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();
  private readonly listeners: (() => void)[] = [];

  constructor(
    private plan: ProcessPlan,
    private readonly register: ProcessRegister,
  ) {}

  get name(): string {
    return this.plan.name;
  }

  /** null while it does not run. */
  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Tells of an end that nobody asked for through this object. */
  onUnexpectedExit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Starts the program and waits until it answers. Does nothing when it runs. */
  async start(): Promise<void> {
    if (this.child !== null) return;
    const { plan } = this;
    keepSmall(plan.logFile);
    const log = openSync(plan.logFile, 'a');
    const child = spawn(plan.file, plan.args, {
      env: plan.environment,
      stdio: [plan.tether ? 'pipe' : 'ignore', log, log],
      detached: true,
      ...plan.user,
    });
    closeSync(log);
    this.child = child;
    if (child.pid !== undefined) this.register.add(plan.name, child.pid, plan.stopSignal);
    let started = false;
    this.ended = new Promise((resolve) => {
      const end = (): void => {
        const expected = this.child !== child;
        this.child = expected ? this.child : null;
        if (child.pid !== undefined) this.register.remove(child.pid);
        resolve();
        if (!expected && started) for (const listener of this.listeners) listener();
      };
      child.once('exit', end);
      child.once('error', end);
    });
    await this.waitUntilReady(child);
    started = true;
  }

  /** Ends the program in order, by force after its grace. */
  async stop(): Promise<void> {
    await this.kill(this.plan.stopSignal);
  }

  /** Sends any signal and waits until the program is gone; it stays down until `start()`. For drills and for `stop`. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === null) return;
    this.child = null;
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), this.plan.graceMs);
    await this.ended;
    clearTimeout(force);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private async waitUntilReady(child: ChildProcess): Promise<void> {
    const startedAtMs = Date.now();
    const deadline = startedAtMs + this.plan.readyWithinMs;
    for (;;) {
      if (this.child !== child) throw new Error(this.failure('ended before it was ready'));
      try {
        await this.plan.probe(startedAtMs);
        return;
      } catch {
        if (Date.now() > deadline) {
          await this.kill('SIGKILL');
          throw new Error(this.failure(`was not ready within ${this.plan.readyWithinMs / 1000} s`));
        }
        await new Promise((wake) => setTimeout(wake, 100));
      }
    }
  }

  private failure(what: string): string {
    const last = readFileSync(this.plan.logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
    return `${this.plan.name} ${what}: see ${this.plan.logFile}, which ends with\n${last}`;
  }
}

/** Moves a long log aside at a start, so that logs never fill the disk: two of each at most. */
function keepSmall(file: string): void {
  if (existsSync(file) && statSync(file).size > longestLogBytes) renameSync(file, `${file}.1`);
}
