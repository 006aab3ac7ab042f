/**
 * Moves one workflow's own time forward on the real server (its time-skipping API), for rehearsals and tests. Timers on
 * the way ring in their order; activities run for real. The API is young, so this one file wraps it.
 */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { encodeToPayloads } from '@temporalio/common/lib/internal-non-workflow/index.js';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';

const { FastForwardPollingResult } = proto.temporal.api.enums.v1;

/** Skips that one move may take; each ringing timer is one. */
const MAXIMUM_SKIPS_PER_MOVE = 10_000;

export interface VirtualStart {
  readonly workflowId: string;
  readonly workflowType: string;
  readonly taskQueue: string;
  readonly input: unknown;
}

export class VirtualTime {
  constructor(private readonly client: Client) {}

  /** The workflow's own time in UTC; the wall clock's while it has never been moved. */
  async now(workflowId: string): Promise<string> {
    const { workflowService, namespace } = this.service();
    const execution = { workflowId };
    const described = await workflowService.describeWorkflowExecution({ namespace, execution });
    const current = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return new Date(current ? tsToMs(current) : Date.now()).toISOString();
  }

  /**
   * Lets `byMs` of virtual time pass and returns when the workflow has reached the new instant. Does nothing for
   * `byMs` ≤ 0. @throws when the workflow has ended on the way.
   */
  async pass(workflowId: string, byMs: number): Promise<void> {
    if (byMs <= 0) return;
    const { workflowService, namespace } = this.service();
    const id = randomUUID();
    await workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: MAXIMUM_SKIPS_PER_MOVE,
          fastForwardConfig: { id, duration: msToTs(byMs) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
    await this.reached(workflowId, id);
  }

  /**
   * Starts a workflow whose own time begins at `instant` in the future: the start is delayed until then, and the delay
   * is skipped. For a case that ended and is taken up again.
   */
  async startAt(start: VirtualStart, instant: string): Promise<void> {
    const { workflowService, namespace } = this.service();
    const { workflowId, workflowType, taskQueue, input } = start;
    const { loadedDataConverter } = this.client.options;
    await workflowService.startWorkflowExecution({
      namespace,
      workflowId,
      workflowType: { name: workflowType },
      taskQueue: { name: taskQueue },
      input: { payloads: (await encodeToPayloads(loadedDataConverter, input)) ?? [] },
      requestId: randomUUID(),
      workflowStartDelay: msToTs(Date.parse(instant) - Date.now()),
      timeSkippingConfig: { enabled: true, maxSessionSkipCount: 1 },
    });
  }

  async isRunning(workflowId: string): Promise<boolean> {
    const { status } = await this.client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  }

  /** Moves to an instant of virtual time; an instant that has passed already is a fault of the script. */
  async passUntil(workflowId: string, instant: string): Promise<void> {
    await this.pass(workflowId, Date.parse(instant) - Date.parse(await this.now(workflowId)));
  }

  private async reached(workflowId: string, fastForwardId: string): Promise<void> {
    const { workflowService, namespace } = this.service();
    const workflowExecution = { workflowId };
    for (;;) {
      const answer = await workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution,
        fastForwardId,
      });
      const result = answer.fastForwardPollingResult;
      if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED)
        return;
      if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
        throw new Error(`time of ${workflowId} cannot be moved: ${answer.failedReason}`);
      }
    }
  }

  private service() {
    const { connection, options } = this.client;
    return { workflowService: connection.workflowService, namespace: options.namespace };
  }
}
