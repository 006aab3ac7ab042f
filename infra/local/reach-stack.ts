/**
 * Uses a running managed stack from another process, knowing only its data folder: for specs in Jest's workers.
 */
import { join } from 'node:path';
import { databaseUrls, ensureDatabase } from './databases.js';
import type { ReachableStack } from './local-stack.js';
import { readPorts } from './ports.js';
import { readOrMakeSecrets } from './secrets-file.js';
import { temporalFolder } from './temporal-server.js';

export function reachStack(dataDirectory: string): ReachableStack {
  const folder = join(dataDirectory, 'stack');
  const { postgres } = readPorts(folder);
  const { frontend } = readPorts(temporalFolder(folder));
  if (postgres === undefined || frontend === undefined) {
    throw new Error(`No managed stack was ever started in ${dataDirectory}: start one first.`);
  }
  const secrets = readOrMakeSecrets(folder);
  const urls = databaseUrls(postgres, secrets, 'duban');
  return {
    databaseUrl: urls.url,
    workerDatabaseUrl: urls.workerUrl,
    adminDatabaseUrl: urls.adminUrl,
    temporalAddress: `127.0.0.1:${frontend}`,
    payloadKeys: secrets.payloadKeys,
    createDatabase: (name) => ensureDatabase(postgres, secrets, name),
  };
}
