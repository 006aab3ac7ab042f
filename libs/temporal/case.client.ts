/**
 * Sends a case's commands as Temporal Updates. A case whose workflow is missing (ended, lost, terminated) is started
 * again from the record by the same call, so a command never fails because an engine forgot something.
 */
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import {
  ApplicationFailure,
  type SearchAttributePair,
  SearchAttributeType,
} from '@temporalio/common';
import {
  caseWorkflowId,
  FAILURE_TYPES,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type CaseCommandInput,
  type CaseCommandOutcome,
  type CaseUpdate,
  type CaseWorkflowInput,
} from '#libs/contracts';
import type { Refusal } from '#libs/domain';
import { CaseRefused, CommandIdReused, EngineUnavailable } from './case.errors.js';
import { isEngineAway } from './engine-away.js';
import { updateIdOf } from './update-id.js';

type CaseWorkflow = (input: CaseWorkflowInput) => Promise<void>;

export interface CaseClientOptions {
  /** How long a caller waits before it is told to come back with the same key. */
  readonly answerWithinMs: number;
}

export class CaseClient {
  constructor(
    private readonly client: Client,
    private readonly options: CaseClientOptions = { answerWithinMs: 5_000 },
  ) {}

  /**
   * Opens a case (`register`, `importCase`): one round trip starts the workflow and returns the ledger number.
   * @throws CaseRefused, CommandIdReused, EngineUnavailable
   */
  async register(input: CaseCommandInput, caseId: string): Promise<CaseCommandOutcome> {
    return this.withinTime(() => this.updateWithStart(caseId, input));
  }

  /** @throws CaseRefused, CommandIdReused, EngineUnavailable */
  async command(caseId: string, input: CaseCommandInput): Promise<CaseCommandOutcome> {
    return this.withinTime(async () => {
      try {
        return await this.update(caseId, input);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        return this.updateWithStart(caseId, input);
      }
    });
  }

  /**
   * Sends a command again that the record has already: where the engine died between the record's commit and its own
   * note of it, the workflow is behind and catches up. A case without a running workflow needs nothing, because its next
   * start reads the record. @throws EngineUnavailable
   */
  async remind(caseId: string, input: CaseCommandInput): Promise<void> {
    try {
      await this.withinTime(() => this.update(caseId, input));
    } catch (error) {
      // Refused: the workflow is past this command.
      const isUpToDate = error instanceof CaseRefused || error instanceof WorkflowNotFoundError;
      if (!isUpToDate) throw error;
    }
  }

  /**
   * An update that a bulk change makes, a person's command or none; a case whose workflow is missing is started again.
   * What came of it stands in the record.
   * @throws CaseRefused, CommandIdReused, EngineUnavailable
   */
  async change(caseId: string, { name, input, commandId }: CaseUpdate): Promise<void> {
    const args: [unknown] = [input];
    const options = { args, updateId: updateIdOf({ commandId, fingerprint: name }) };
    await this.withinTime(async () => {
      try {
        await this.client.workflow.getHandle(caseWorkflowId(caseId)).executeUpdate(name, options);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        const startWorkflowOperation = startOf(caseId);
        await this.client.workflow.executeUpdateWithStart(name, {
          ...options,
          startWorkflowOperation,
        });
      }
    });
  }

  private update(caseId: string, input: CaseCommandInput): Promise<CaseCommandOutcome> {
    const handle = this.client.workflow.getHandle(caseWorkflowId(caseId));
    return handle.executeUpdate<CaseCommandOutcome, [CaseCommandInput]>(input.command.name, {
      args: [input],
      updateId: updateIdOf(input),
    });
  }

  private updateWithStart(caseId: string, input: CaseCommandInput): Promise<CaseCommandOutcome> {
    const start = startOf(caseId, searchAttributesOf(input));
    return this.client.workflow.executeUpdateWithStart<
      CaseWorkflow,
      CaseCommandOutcome,
      [CaseCommandInput]
    >(input.command.name, {
      args: [input],
      updateId: updateIdOf(input),
      startWorkflowOperation: start,
    });
  }

  private async withinTime<T>(call: () => Promise<T>): Promise<T> {
    try {
      const deadline = Date.now() + this.options.answerWithinMs;
      return await this.client.withDeadline(deadline, call);
    } catch (error) {
      throw translated(error);
    }
  }
}

function startOf(caseId: string, typedSearchAttributes: SearchAttributePair[] = []) {
  return new WithStartWorkflowOperation<CaseWorkflow>(WORKFLOW_TYPES.case, {
    workflowId: caseWorkflowId(caseId),
    taskQueue: TASK_QUEUES.cases,
    args: [{ caseId }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    typedSearchAttributes,
  });
}

function searchAttributesOf({ command }: CaseCommandInput) {
  if (command.name !== 'register' && command.name !== 'importCase') return [];
  // Operators' tools show these to everybody, whoever may know of the case.
  if (command.name === 'register' && command.payload.circle !== undefined) return [];
  const { township, severity } = command.payload.facts;
  return [keyword('DubanTownshipId', township.unitId), keyword('DubanSeverity', severity)];
}

function keyword(name: string, value: string) {
  return { key: { name, type: SearchAttributeType.KEYWORD }, value };
}

/** What the update said, as the errors that the API tells apart; anything else is a fault and stays itself. */
function translated(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, details, message } = error.cause;
    if (type === FAILURE_TYPES.refused) return new CaseRefused(details?.[0] as Refusal);
    if (type === FAILURE_TYPES.commandIdReused) return new CommandIdReused(message);
    return error.cause;
  }
  return isEngineAway(error) ? new EngineUnavailable() : error;
}
