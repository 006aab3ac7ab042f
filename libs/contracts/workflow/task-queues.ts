/** Task queues are split by effect, so that neither a slow mail server nor a change of ten thousand cases delays one. */
export const TASK_QUEUES = {
  cases: 'duban-cases',
  notification: 'duban-notification',
  bulk: 'duban-bulk',
} as const;

/** Workflow types, as the worker registers them. */
export const WORKFLOW_TYPES = {
  case: 'caseWorkflow',
  mailbox: 'mailboxWorkflow',
  noticeSweep: 'noticeSweepWorkflow',
  batch: 'batchWorkflow',
  reconciliation: 'reconciliationWorkflow',
} as const;

/** The notices that nobody took are swept by this Schedule. */
export const NOTICE_SWEEP_SCHEDULE_ID = 'notice-sweep';

/** The record and the engine are compared by this Schedule. */
export const RECONCILIATION_SCHEDULE_ID = 'reconciliation';
