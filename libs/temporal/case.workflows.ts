/** The case workflows as an operator sees them: alive or not, up to date or not, and mended from the record. */
import { QueryNotRegisteredError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  CASE_MESSAGES,
  caseWorkflowId,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type CaseSituation,
} from '#libs/contracts';

/**
 * missing: no live workflow, nobody watches the deadlines; behind: it does not know the record's last events; stuck: it
 * runs and its tasks fail, as where the workers lack the key of its payloads.
 */
export type CaseWatch = 'watched' | 'behind' | 'missing' | 'stuck';

/** A task that was begun so often fails each time; one that a worker's end cut off is begun twice. */
const STUCK_FROM_ATTEMPT = 3;

export class CaseWorkflows {
  constructor(private readonly client: Client) {}

  /** `sequence` is that of the record. Asks the workflow itself, so a worker must be running. */
  async watchOf(caseId: string, sequence: number): Promise<CaseWatch> {
    const handle = this.client.workflow.getHandle(caseWorkflowId(caseId));
    try {
      const { status, raw } = await handle.describe();
      if (status.name !== 'RUNNING') return 'missing';
      // Asking it would wait for that very task.
      if ((raw.pendingWorkflowTask?.attempt ?? 0) >= STUCK_FROM_ATTEMPT) return 'stuck';
      const situation = await handle.query<CaseSituation>(CASE_MESSAGES.situation);
      return situation.sequence < sequence ? 'behind' : 'watched';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'missing';
      if (error instanceof QueryNotRegisteredError) return 'stuck';
      throw error;
    }
  }

  /** Starts the case's workflow unless it runs, and has it read the record; nothing fires twice. */
  async mend(caseId: string): Promise<void> {
    await this.client.workflow.signalWithStart(WORKFLOW_TYPES.case, {
      workflowId: caseWorkflowId(caseId),
      taskQueue: TASK_QUEUES.cases,
      args: [{ caseId }],
      signal: CASE_MESSAGES.recordAdvanced,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  }
}
