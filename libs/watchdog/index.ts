/** The watchdog: does the engine watch what the record says must be watched? */
export type { Difference, Finding } from './comparison/finding.types.js';
export { ensureReconciliationSchedule, type WatchdogSettings } from './reconciliation.schedule.js';
export {
  type ReconciliationListener,
  type ReconciliationProgress,
  Reconciler,
  type ReconcilerParts,
} from './reconciler.service.js';
export { RecordedReconciliation } from './recorded-reconciliation.service.js';
