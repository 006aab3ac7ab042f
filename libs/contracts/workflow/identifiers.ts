/** Workflow ids are made and read here only; no personal data ever stands in one (ids are not encrypted). */

export function caseWorkflowId(caseId: string): string {
  return `case/${caseId}`;
}

const CASE_WORKFLOW = /^case\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** null for an id that `caseWorkflowId` does not make. */
export function caseIdOfWorkflow(workflowId: string): string | null {
  return CASE_WORKFLOW.exec(workflowId)?.[1] ?? null;
}

export function batchWorkflowId(batchId: string): string {
  return `batch/${batchId}`;
}

export function mailboxWorkflowId(personId: string): string {
  return `mailbox/${personId}`;
}
