/** Workflow histories as JSON files and back, for replay. The messages' own mapping, so no field is lost on the way. */
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

const { History } = proto.temporal.api.history.v1;

type WorkflowHistory = proto.temporal.api.history.v1.History;

/** The latest run's events. */
export async function historyJsonOf(client: Client, workflowId: string): Promise<string> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  const plain = History.toObject(History.fromObject(history), {
    enums: String,
    longs: String,
    bytes: String,
  });
  return `${JSON.stringify(plain)}\n`;
}

export function historyOfJson(json: string): WorkflowHistory {
  return History.fromObject(JSON.parse(json) as Record<string, unknown>);
}
