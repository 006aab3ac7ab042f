/** Bulk changes (批量任务): proposed, approved, cancelled, and kept going. What works on the cases is in activities/batch. */
export { BatchOffice, type BatchProposal, type BatchVerdict } from './batch-office.service.js';
export { startRunningBatches } from './running-batches.js';
