/**
 * Whom a reading is done for. The second wall (row-level security) shows the API's role the rows of the person that the
 * transaction names, and none when it names nobody; here that person is carried from the request to the statements, so
 * that no repository can forget to pass them on.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LocalDate } from '#libs/domain';

export interface Principal {
  readonly personId: string;
  /** The day whose posts count (Asia/Shanghai): the application's today, which tests choose. */
  readonly today: LocalDate;
}

const acting = new AsyncLocalStorage<Principal>();

/** Everything that `work` reads, now and later, is read for this person. */
export function actingAs<T>(principal: Principal, work: () => T): T {
  return acting.run(principal, work);
}

/** null outside `actingAs`: the worker and the command line act for nobody. */
export function currentPrincipal(): Principal | null {
  return acting.getStore() ?? null;
}
