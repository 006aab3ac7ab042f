/** Workflow ids are made here only; no personal data ever stands in one (ids are not encrypted). */

export function caseWorkflowId(caseId: string): string {
  return `case/${caseId}`;
}

export function batchWorkflowId(batchId: string): string {
  return `batch/${batchId}`;
}

export function mailboxWorkflowId(personId: string): string {
  return `mailbox/${personId}`;
}
