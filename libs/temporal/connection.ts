/** One connection to Temporal's frontend, opened lazily: the API starts and answers `/readyz` while Temporal is away. */
import { Client, Connection } from '@temporalio/client';
import type { PayloadKey } from '#libs/config';
import { dataConverterOf } from './codec/data-converter.js';
import { processIdentity } from './process-identity.js';

export interface TemporalAccess {
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** The first encrypts, all decrypt. */
  readonly payloadKeys: readonly PayloadKey[];
}

/**
 * No call is made before the first use; a lost connection heals by itself (gRPC).
 * @throws ConfigurationError without a payload key.
 */
export function lazyClient(access: TemporalAccess): Client {
  const dataConverter = dataConverterOf(access.payloadKeys);
  const connection = Connection.lazy({ address: access.temporalAddress });
  const identity = processIdentity();
  return new Client({ connection, namespace: access.temporalNamespace, identity, dataConverter });
}
