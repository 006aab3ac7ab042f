/**
 * The managed Temporal of one data folder, as a server on the managed PostgreSQL or as the official dev server.
 *
 * Both listen on loopback only, because neither asks who is calling.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#libs/config';
import { Connection } from '@temporalio/client';
import { adminUrl, onDatabase } from './databases.js';
import type { Log } from './log.js';
import { ManagedProcess, type ProcessPlan } from './managed-process.js';
import { claimPorts } from './ports.js';
import type { ProcessRegister } from './process-register.js';
import type { Secrets } from './secrets-file.js';
import { dynamicSettings, temporalPortNames, writeServerConfig } from './temporal-config.js';
import { findTemporal, type TemporalProgram } from './temporal-program.js';
import { ensureTemporalSchema } from './temporal-schema.js';

export interface TemporalOptions {
  readonly folder: string;
  readonly postgresPort: number;
  readonly secrets: Secrets;
  readonly register: ProcessRegister;
  readonly cacheDirectory: string;
  readonly searchPath: readonly string[];
  readonly log: Log;
}

export interface RunningTemporal {
  readonly process: ManagedProcess;
  readonly address: string;
}

export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const program = await findProgram(options);
  const ports = await claimPorts(join(options.folder, 'temporal'), temporalPortNames);
  const address = `127.0.0.1:${ports.frontend}`;
  const common = {
    name: 'Temporal',
    logFile: join(options.folder, 'temporal.log'),
    stopSignal: 'SIGTERM',
    graceMs: 20_000,
    readyWithinMs: 90_000,
    probe: () => probe(address),
  } as const;
  const plan: ProcessPlan =
    program.kind === 'server'
      ? { ...common, ...(await serverCommand(program, options, ports)) }
      : { ...common, ...devServerCommand(program.temporal, options, ports.frontend) };
  const server = new ManagedProcess(plan, options.register);
  await server.start();
  return { process: server, address };
}
