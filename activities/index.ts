/** The effects of workflows, as factories that the worker calls with its connections. */
export { type BatchDependencies, createBatchActivities } from './batch/batch.activity.js';
export {
  type BatchKind,
  BatchUnworkable,
  commandIdOfBatch,
  type PreparedKind,
} from './batch/batch.kind.js';
export { batchKinds } from './batch/kinds/index.js';
export { createLedgerActivities } from './ledger/ledger.activity.js';
export {
  createNotificationActivities,
  type NotificationDependencies,
} from './notification/index.js';
export { createWatchdogActivities, type WatchdogDependencies } from './watchdog/index.js';
