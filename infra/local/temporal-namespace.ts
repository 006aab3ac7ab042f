/**
 * Registers a namespace and its search attributes over gRPC, and waits until they can be used.
 *
 * Registration answers before the server's caches know of it; a worker or a client that comes in between is told that
 * the namespace does not exist and gives up.
 */
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

/** The kinds that the record's operators may use; Text is left out on purpose (design.md §2). */
export type SearchAttributeKind = 'Keyword' | 'Datetime' | 'Int';

const { IndexedValueType, TaskQueueType } = proto.temporal.api.enums.v1;
const usableWithinMs = 30_000;
const kinds = {
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  Int: IndexedValueType.INDEXED_VALUE_TYPE_INT,
} as const;

/** Registers `namespace`; does nothing when it exists. */
export async function registerNamespace(
  address: string,
  namespace: string,
  retentionDays: number,
): Promise<void> {
  await withConnection(address, async ({ workflowService }) => {
    try {
      await workflowService.registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: proto.google.protobuf.Duration.fromObject({
          seconds: retentionDays * 86_400,
        }),
      });
    } catch (fault) {
      if (!String(fault).includes('ALREADY_EXISTS')) throw fault;
    }
    await untilUsable(`The namespace ${namespace}`, async () => {
      // The frontend and history each keep their own list of namespaces; this asks both.
      await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      await workflowService
        .describeWorkflowExecution({ namespace, execution: { workflowId: 'is-history-aware' } })
        .catch((fault: unknown) => {
          if (!String(fault).includes('workflow not found')) throw fault;
        });
    });
  });
}

/** Adds the search attributes that are missing; one that exists with another kind is a fault. */
export async function registerSearchAttributes(
  address: string,
  namespace: string,
  attributes: Readonly<Record<string, SearchAttributeKind>>,
): Promise<void> {
  await withConnection(address, async ({ operatorService, workflowService }) => {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    const missing: Record<string, (typeof kinds)[SearchAttributeKind]> = {};
    for (const [name, kind] of Object.entries(attributes)) {
      const known = customAttributes[name];
      if (known === undefined) missing[name] = kinds[kind];
      else if (known !== kinds[kind]) {
        throw new Error(
          `The search attribute ${name} of namespace ${namespace} is not a ${kind}: remove it, or use another namespace by TEMPORAL_NAMESPACE.`,
        );
      }
    }
    if (Object.keys(missing).length === 0) return;
    await operatorService.addSearchAttributes({ namespace, searchAttributes: missing });
    await untilUsable(`The search attributes of ${namespace}`, async () => {
      for (const name of Object.keys(missing)) {
        const query = `${name} IS NULL`;
        await workflowService.listWorkflowExecutions({ namespace, query, pageSize: 1 });
      }
    });
  });
}

/** Whether a worker has asked `taskQueue` for work at `sinceMs` (epoch) or later. */
export async function hasPollerSince(
  address: string,
  namespace: string,
  taskQueue: string,
  sinceMs: number,
): Promise<boolean> {
  return withConnection(address, async ({ workflowService }) => {
    const { pollers } = await workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    });
    return pollers.some(
      (poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000 >= sinceMs - 1000,
    );
  });
}

async function withConnection<Result>(
  address: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await Connection.connect({ address });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function untilUsable(what: string, attempt: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + usableWithinMs;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (fault) {
      if (Date.now() > deadline) {
        throw new Error(`${what} cannot be used: look into Temporal's log for the reason.`, {
          cause: fault,
        });
      }
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }
}
