/** One connection to Temporal's frontend, opened lazily: the API starts and answers `/readyz` while Temporal is away. */
import { Client, Connection } from '@temporalio/client';

export interface TemporalAddress {
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
}

/** No call is made before the first use; a lost connection heals by itself (gRPC). */
export function lazyClient({ temporalAddress, temporalNamespace }: TemporalAddress): Client {
  const connection = Connection.lazy({ address: temporalAddress });
  return new Client({ connection, namespace: temporalNamespace });
}
