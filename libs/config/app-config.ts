/**
 * What the API, the worker and the CLI are told from outside.
 *
 * Without one typed reader each process would have its own idea of a default, and the API and the worker could stand
 * on different databases. The variables are those of docs/configuration.md, which has the same table:
 *
 * | variable             | default                          | field                |
 * | -------------------- | -------------------------------- | -------------------- |
 * | DUBAN_MODE           | demonstration                    | mode                 |
 * | DATABASE_URL         | (required)                       | databaseUrl          |
 * | DATABASE_WORKER_URL  | none                             | workerDatabaseUrl    |
 * | DATABASE_ADMIN_URL   | none                             | adminDatabaseUrl     |
 * | TEMPORAL_ADDRESS     | (required)                       | temporalAddress      |
 * | TEMPORAL_NAMESPACE   | duban                            | temporalNamespace    |
 * | DUBAN_PAYLOAD_KEYS   | none; clients of Temporal refuse | payloadKeys          |
 * | HOST                 | 127.0.0.1                        | apiHost              |
 * | PORT                 | 3000                             | apiPort              |
 * | PUBLIC_URL           | http://HOST:PORT                 | publicUrl            |
 * | DUBAN_DATA           | data in the clone                | dataDirectory        |
 * | SMTP_URL             | none                             | smtp                 |
 * | LOG_LEVEL            | info                             | logLevel             |
 * | TRUSTED_PROXIES      | none                             | trustedProxies       |
 * | RATE_LIMITS          | see rate-limits.ts               | rateLimits           |
 * | BULK_RATE            | 20                               | bulkRatePerSecond    |
 * | WORKFLOW_BUNDLE_PATH | dist/workflow-bundle.js          | workflowBundlePath   |
 * | RECONCILIATION_*     | see watchdog-config.ts           | watchdog             |
 *
 * and, for people and how they sign in, those of account-config.ts.
 */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type AccountConfig, accountConfigOf, accountShape } from './account-config.js';
import { type Environment, parseEnvironment } from './environment.js';
import { type PayloadKey, payloadKeysSchema } from './payload-keys.js';
import { projectRoot } from './project-root.js';
import { DEFAULT_RATE_LIMITS, type RateLimits, rateLimitsSchema } from './rate-limits.js';
import { type WatchdogConfig, watchdogConfigOf, watchdogShape } from './watchdog-config.js';

export interface DubanConfig {
  /** A demonstration shows its accounts' passwords and may be seeded; production refuses both. */
  readonly mode: 'demonstration' | 'production';
  /** The API's role: bound by row-level security, it writes no case. */
  readonly databaseUrl: string;
  /** The worker's role, the only one that writes cases; the worker refuses to start without it. */
  readonly workerDatabaseUrl: string | null;
  /** The role that owns the tables, for migrations and seeding. */
  readonly adminDatabaseUrl: string | null;
  /** host:port of Temporal's frontend. */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** The first encrypts what goes to Temporal, all decrypt. Empty for commands that never speak to Temporal. */
  readonly payloadKeys: readonly PayloadKey[];
  readonly apiHost: string;
  readonly apiPort: number;
  /** Where users reach the API, for links in mail; without a trailing slash. */
  readonly publicUrl: string;
  /** Absolute folder of evidence files and of everything else that is kept outside PostgreSQL. */
  readonly dataDirectory: string;
  /** null: no mail server is given, the worker uses its local sink. */
  readonly smtp: { readonly url: string } | null;
  /** Addresses and networks of reverse proxies whose X-Forwarded-For is believed; nobody's by default. */
  readonly trustedProxies: readonly string[];
  readonly rateLimits: RateLimits;
  /** Cases a second of a bulk change; read by the API when it is proposed. */
  readonly bulkRatePerSecond: number;
  readonly logLevel: (typeof logLevels)[number];
  /** Absolute path of the prebuilt workflow bundle; production refuses to start without the file. */
  readonly workflowBundlePath: string;
  readonly watchdog: WatchdogConfig;
  readonly accounts: AccountConfig;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** Comma-separated addresses or networks; `loopback` names this machine. */
const proxiesSchema = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.union([z.literal('loopback'), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])));

const schema = z.object({
  DUBAN_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
  DATABASE_URL: postgresUrl,
  DATABASE_WORKER_URL: postgresUrl.optional(),
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]{2,}$/)
    .default('duban'),
  DUBAN_PAYLOAD_KEYS: payloadKeysSchema.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DUBAN_DATA: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  TRUSTED_PROXIES: proxiesSchema.optional(),
  RATE_LIMITS: rateLimitsSchema.optional(),
  BULK_RATE: z.coerce.number().int().min(1).max(1_000).default(20),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  WORKFLOW_BUNDLE_PATH: z.string().optional(),
  ...watchdogShape,
  ...accountShape,
});

/** Reads the configuration; `fallback` is asked for what the environment lacks, e.g. a running local stack's addresses. */
export function readConfig(
  environment: Environment = process.env,
  fallback: Environment = {},
): DubanConfig {
  const read = parseEnvironment(schema, environment, fallback);
  const root = projectRoot();
  return {
    mode: read.DUBAN_MODE,
    databaseUrl: read.DATABASE_URL,
    workerDatabaseUrl: read.DATABASE_WORKER_URL ?? null,
    adminDatabaseUrl: read.DATABASE_ADMIN_URL ?? null,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    payloadKeys: read.DUBAN_PAYLOAD_KEYS ?? [],
    apiHost: read.HOST,
    apiPort: read.PORT,
    publicUrl: (read.PUBLIC_URL ?? `http://${read.HOST}:${read.PORT}`).replace(/\/+$/, ''),
    dataDirectory: resolve(root, read.DUBAN_DATA ?? 'data'),
    smtp: read.SMTP_URL === undefined ? null : { url: read.SMTP_URL },
    trustedProxies: read.TRUSTED_PROXIES ?? [],
    rateLimits: read.RATE_LIMITS ?? DEFAULT_RATE_LIMITS,
    bulkRatePerSecond: read.BULK_RATE,
    logLevel: read.LOG_LEVEL,
    workflowBundlePath: resolve(
      root,
      read.WORKFLOW_BUNDLE_PATH ?? join('dist', 'workflow-bundle.js'),
    ),
    watchdog: watchdogConfigOf(read),
    accounts: accountConfigOf(read, read.DUBAN_MODE),
  };
}
