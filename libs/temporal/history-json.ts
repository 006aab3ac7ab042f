/**
 * Workflow histories as JSON files and back, for replay. The messages' own mapping, so no field is lost on the way; the
 * payloads in clear, because a file outlives the keys of the stack that it came from.
 */
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { decodedHistoryOf } from './decoded-history.js';

const { History } = proto.temporal.api.history.v1;

type WorkflowHistory = proto.temporal.api.history.v1.History;

/** The latest run's events. */
export async function historyJsonOf(client: Client, workflowId: string): Promise<string> {
  const plain = History.toObject(await decodedHistoryOf(client, workflowId), {
    enums: String,
    longs: String,
    bytes: String,
  });
  return `${JSON.stringify(plain)}\n`;
}

export function historyOfJson(json: string): WorkflowHistory {
  return History.fromObject(JSON.parse(json) as Record<string, unknown>);
}
