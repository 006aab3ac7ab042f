/** Workflow ids are made and parsed here only; no personal data ever stands in one (ids are not encrypted). */

const CASE_PREFIX = 'case/';
const MAILBOX_PREFIX = 'mailbox/';

export function caseWorkflowId(caseId: string): string {
  return `${CASE_PREFIX}${caseId}`;
}

export function caseIdOfWorkflow(workflowId: string): string | null {
  return workflowId.startsWith(CASE_PREFIX) ? workflowId.slice(CASE_PREFIX.length) : null;
}

export function mailboxWorkflowId(personId: string): string {
  return `${MAILBOX_PREFIX}${personId}`;
}

export function personIdOfWorkflow(workflowId: string): string | null {
  return workflowId.startsWith(MAILBOX_PREFIX) ? workflowId.slice(MAILBOX_PREFIX.length) : null;
}
