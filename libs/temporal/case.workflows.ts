/** The case workflows as an operator sees them: which run, where each stands, and the ways to put one right. */
import {
  isGrpcDeadlineError,
  isGrpcServiceError,
  QueryNotRegisteredError,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import { decodeFromPayloadsAtIndex } from '@temporalio/common/lib/internal-non-workflow/index.js';
import {
  CASE_MESSAGES,
  caseIdOfWorkflow,
  caseWorkflowId,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type CaseSituation,
  type CaseWorkflowInput,
} from '#libs/contracts';
import type { Instant } from '#libs/domain';

/**
 * gone: no run is under way; stuck: its tasks fail, as where the workers lack the key of its payloads; silent: it gave no
 * answer in time.
 */
export type CaseSight =
  | { readonly kind: 'gone' | 'stuck' | 'silent' }
  | { readonly kind: 'running'; readonly situation: CaseSituation };

export interface ListedWorkflow {
  readonly workflowId: string;
  readonly startedAt: Instant;
}

/** `busy`: a task of it is under way or failing, so it may hold a command that nobody else knows of. */
export interface RunState {
  readonly isRunning: boolean;
  readonly isBusy: boolean;
}

/** A task that was begun so often fails each time; one that a worker's end cut off is begun twice. */
const STUCK_FROM_ATTEMPT = 3;
const ANSWER_WITHIN_MS = 10_000;
/** Of gRPC. */
const NOT_FOUND = new Set([5]);
const RUNNING_CASES = `WorkflowType = '${WORKFLOW_TYPES.case}' AND ExecutionStatus = 'Running'`;

export class CaseWorkflows {
  constructor(private readonly client: Client) {}

  /** Asks the workflow itself, so a worker must be running. */
  async sightOf(caseId: string): Promise<CaseSight> {
    const handle = this.client.workflow.getHandle(caseWorkflowId(caseId));
    try {
      const { status, raw } = await handle.describe();
      if (status.name !== 'RUNNING') return { kind: 'gone' };
      // Asking it would wait for that very task.
      if ((raw.pendingWorkflowTask?.attempt ?? 0) >= STUCK_FROM_ATTEMPT) return { kind: 'stuck' };
      const situation = await this.client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        handle.query<CaseSituation>(CASE_MESSAGES.situation),
      );
      return { kind: 'running', situation };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { kind: 'gone' };
      if (error instanceof QueryNotRegisteredError) return { kind: 'stuck' };
      if (isLate(error)) return { kind: 'silent' };
      throw error;
    }
  }

  /** Every case workflow that runs, as the engine's list has it: a moment late, and read page by page. */
  async *running(pageSize: number): AsyncGenerator<ListedWorkflow> {
    for await (const { workflowId, startTime } of this.client.workflow.list({
      query: RUNNING_CASES,
      pageSize,
    })) {
      yield { workflowId, startedAt: startTime.toISOString() };
    }
  }

  /** The case that a workflow is about: by its id or, under an id that is none of ours, by its input. */
  async caseOf(workflowId: string): Promise<string | null> {
    const caseId = caseIdOfWorkflow(workflowId);
    return caseId ?? this.caseInInputOf(workflowId);
  }

  async stateOf(workflowId: string): Promise<RunState> {
    try {
      const { status, raw } = await this.client.workflow.getHandle(workflowId).describe();
      return { isRunning: status.name === 'RUNNING', isBusy: raw.pendingWorkflowTask != null };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { isRunning: false, isBusy: false };
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

  /** Has a running workflow read the record; one whose case has ended then ends. */
  async haveRead(workflowId: string): Promise<void> {
    await this.unlessGone(() =>
      this.client.workflow.getHandle(workflowId).signal(CASE_MESSAGES.recordAdvanced),
    );
  }

  async terminate(workflowId: string, reason: string): Promise<void> {
    await this.unlessGone(() => this.client.workflow.getHandle(workflowId).terminate(reason));
  }

  private async caseInInputOf(workflowId: string): Promise<string | null> {
    const { loadedDataConverter } = this.client.options;
    const started = await this.startOf(workflowId);
    try {
      const input = await decodeFromPayloadsAtIndex<Partial<CaseWorkflowInput> | undefined>(
        loadedDataConverter,
        0,
        started?.input?.payloads,
      );
      const named = input?.caseId;
      return typeof named === 'string' ? caseIdOfWorkflow(caseWorkflowId(named)) : null;
    } catch {
      // Under a key that is not here any more it names nobody.
      return null;
    }
  }

  private async startOf(workflowId: string) {
    const { workflowService, options } = this.client;
    try {
      const { history } = await workflowService.getWorkflowExecutionHistory({
        namespace: options.namespace,
        execution: { workflowId },
        maximumPageSize: 1,
      });
      return history?.events?.[0]?.workflowExecutionStartedEventAttributes;
    } catch (error) {
      if (isGrpcServiceError(error) && NOT_FOUND.has(error.code)) return null;
      throw error;
    }
  }

  private async unlessGone(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

function isLate(error: unknown): boolean {
  return isGrpcDeadlineError(error) || (error instanceof Error && isGrpcDeadlineError(error.cause));
}
