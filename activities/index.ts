/** The effects of workflows, as factories that the worker calls with its connections. */
export { createLedgerActivities } from './ledger/ledger.activity.js';
export {
  createNotificationActivities,
  type NotificationDependencies,
} from './notification/index.js';
export { createWatchdogActivities, type WatchdogDependencies } from './watchdog/index.js';
