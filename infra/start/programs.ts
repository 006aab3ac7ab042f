/**
 * How `npm start` runs the API and the worker: their environment, their logs, and when each counts as running.
 *
 * Neither gets the owner's password, nor the API the worker's: a fault in it must not be able to alter tables, histories
 * or cases.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { childEnvironment, projectRoot, type Environment } from '#libs/config';
import { TASK_QUEUES } from '#libs/contracts';
import {
  hasPollerSince,
  ManagedProcess,
  type ProcessPlan,
  type ProcessRegister,
} from '#infra/local';

const WITHHELD: Readonly<Record<'api' | 'worker', Environment>> = {
  api: { DATABASE_ADMIN_URL: undefined, DATABASE_WORKER_URL: undefined },
  worker: { DATABASE_ADMIN_URL: undefined },
};

export interface ProgramOptions {
  readonly dataDirectory: string;
  readonly apiUrl: string;
  readonly environment: Environment;
  readonly register: ProcessRegister;
}

export function apiProgram(options: ProgramOptions): ManagedProcess {
  return program('API', 'api', options, () => answersOk(`${options.apiUrl}/healthz`));
}

/** Counts as running once Temporal has seen it ask for work. */
export function workerProgram(
  options: ProgramOptions,
  temporal: { readonly address: string; readonly namespace: string },
): ManagedProcess {
  return program('Worker', 'worker', options, async (startedAtMs) => {
    if (
      !(await hasPollerSince(temporal.address, temporal.namespace, TASK_QUEUES.cases, startedAtMs))
    ) {
      throw new Error('no worker has asked for work yet');
    }
  });
}

/** Waits until `url` answers 200. */
export async function answersOk(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

function program(
  name: string,
  app: 'api' | 'worker',
  { dataDirectory, environment, register }: ProgramOptions,
  probe: ProcessPlan['probe'],
): ManagedProcess {
  const logs = join(dataDirectory, 'logs');
  mkdirSync(logs, { recursive: true });
  return new ManagedProcess(
    {
      name,
      file: process.execPath,
      args: ['--enable-source-maps', '--import', tether(), compiled('apps', app, 'main.js')],
      environment: childEnvironment({ ...environment, ...WITHHELD[app] }),
      logFile: join(logs, `${app}.log`),
      stopSignal: 'SIGTERM',
      graceMs: 30_000,
      readyWithinMs: 60_000,
      tether: true,
      probe,
    },
    register,
  );
}

export function compiled(...path: string[]): string {
  return join(projectRoot(), 'dist', ...path);
}

function tether(): string {
  return pathToFileURL(compiled('infra', 'start', 'tether.js')).href;
}
