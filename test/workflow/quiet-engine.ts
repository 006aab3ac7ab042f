/** Imported first by specs that start workers: Temporal's own lines would bury those of a failing test. */
import { DefaultLogger, Runtime } from '@temporalio/worker';

Runtime.install({ logger: new DefaultLogger('ERROR') });
