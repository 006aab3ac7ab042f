/** The case workflows as an operator sees them: alive or not, and started again from the record. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { caseWorkflowId, TASK_QUEUES, WORKFLOW_TYPES } from '#libs/contracts';

export class CaseWorkflows {
  constructor(private readonly client: Client) {}

  async isRunning(caseId: string): Promise<boolean> {
    try {
      const { status } = await this.client.workflow.getHandle(caseWorkflowId(caseId)).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** Starts the case's workflow unless it runs; its first step loads the case, so nothing fires twice. */
  async ensureRunning(caseId: string): Promise<void> {
    await this.client.workflow.start(WORKFLOW_TYPES.case, {
      workflowId: caseWorkflowId(caseId),
      taskQueue: TASK_QUEUES.cases,
      args: [{ caseId }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  }
}
