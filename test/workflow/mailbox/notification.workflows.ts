/** The workflows of the notification queue alone: these specs need no case. */
export { mailboxWorkflow } from '../../../workflows/mailbox/mailbox.workflow.js';
export { noticeSweepWorkflow } from '../../../workflows/notice-sweep/notice-sweep.workflow.js';
