/** The workflows of bulk changes, as the office and the watchdog start them and tell them that they were cancelled. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  BATCH_MESSAGES,
  batchWorkflowId,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type BatchWorkflowInput,
} from '#libs/contracts';
import { EngineUnavailable } from './case.errors.js';
import { isEngineAway } from './engine-away.js';

type BatchWorkflow = (input: BatchWorkflowInput) => Promise<void>;

const ANSWER_WITHIN_MS = 4_000;

export class BatchWorkflows {
  constructor(private readonly client: Client) {}

  /** Unless it runs; the table says where it goes on. @throws EngineUnavailable */
  async start(input: BatchWorkflowInput): Promise<void> {
    await this.withinTime(() =>
      this.client.workflow.start<BatchWorkflow>(WORKFLOW_TYPES.batch, {
        workflowId: batchWorkflowId(input.batchId),
        taskQueue: TASK_QUEUES.bulk,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      }),
    );
  }

  /** False where no live workflow works on it. @throws EngineUnavailable */
  async isWorkedOn(batchId: string): Promise<boolean> {
    try {
      const { status } = await this.withinTime(() => this.handle(batchId).describe());
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** So that it ends now and not after its pause; one that is lost needs no word. @throws EngineUnavailable */
  async tellCancelled(batchId: string): Promise<void> {
    try {
      await this.withinTime(() => this.handle(batchId).signal(BATCH_MESSAGES.cancelled));
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  private handle(batchId: string) {
    return this.client.workflow.getHandle(batchWorkflowId(batchId));
  }

  private async withinTime<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await this.client.withDeadline(Date.now() + ANSWER_WITHIN_MS, call);
    } catch (error) {
      throw isEngineAway(error) ? new EngineUnavailable() : error;
    }
  }
}
