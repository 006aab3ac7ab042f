/**
 * What `npm start`, the tests and the drills are told before any server runs: which servers exist already, which port
 * is wished for, and where files and built binaries are kept.
 *
 * It is apart from the application's configuration because here nothing is required: what is not given is started.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { DubanConfig } from './app-config.js';
import { type Environment, parseEnvironment } from './environment.js';
import { projectRoot } from './project-root.js';

export interface StackConfig {
  readonly mode: DubanConfig['mode'];
  /** An existing PostgreSQL database of Duban's own; null: a managed one is started. */
  readonly databaseUrl: string | null;
  /** The same database as the worker's role. */
  readonly workerDatabaseUrl: string | null;
  readonly adminDatabaseUrl: string | null;
  /** An existing Temporal; null: a managed one is started. */
  readonly temporalAddress: string | null;
  readonly temporalNamespace: string;
  /** As text, to be handed on; null: the local stack's own are used. */
  readonly payloadKeys: string | null;
  readonly apiHost: string;
  /** The port that the operator named; null: a free one is searched. */
  readonly apiPort: number | null;
  readonly publicUrl: string | null;
  /** The mail server; null: a demonstration keeps its mails in the data folder. */
  readonly smtpUrl: string | null;
  readonly dataDirectory: string;
  /** Per user and outside the clone, so that a second clone builds nothing. */
  readonly cacheDirectory: string;
  /** Folders that are searched for a Temporal server. */
  readonly searchPath: readonly string[];
  /** npm stands above this process, and passes signals on no further than to the shell between. */
  readonly startedByNpm: boolean;
}

const schema = z.object({
  DUBAN_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_WORKER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_ADMIN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/)
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]{2,}$/)
    .default('duban'),
  DUBAN_PAYLOAD_KEYS: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  DUBAN_DATA: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  PATH: z.string().default(''),
  npm_lifecycle_event: z.string().optional(),
});

export function readStackConfig(environment: Environment = process.env): StackConfig {
  const read = parseEnvironment(schema, environment);
  return {
    mode: read.DUBAN_MODE,
    databaseUrl: read.DATABASE_URL ?? null,
    workerDatabaseUrl: read.DATABASE_WORKER_URL ?? null,
    adminDatabaseUrl: read.DATABASE_ADMIN_URL ?? null,
    temporalAddress: read.TEMPORAL_ADDRESS ?? null,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    payloadKeys: read.DUBAN_PAYLOAD_KEYS ?? null,
    apiHost: read.HOST,
    apiPort: read.PORT ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    dataDirectory: resolve(projectRoot(), read.DUBAN_DATA ?? 'data'),
    cacheDirectory: join(read.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'duban'),
    searchPath: read.PATH.split(process.platform === 'win32' ? ';' : ':').filter(Boolean),
    startedByNpm: read.npm_lifecycle_event !== undefined,
  };
}
