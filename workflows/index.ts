/** Every workflow that the worker registers. */
export { batchWorkflow } from './batch/batch.workflow.js';
export { caseWorkflow } from './case/case.workflow.js';
export { mailboxWorkflow } from './mailbox/mailbox.workflow.js';
export { noticeSweepWorkflow } from './notice-sweep/notice-sweep.workflow.js';
export { reconciliationWorkflow } from './reconciliation/reconciliation.workflow.js';
