/** A workflow's history with its payloads decrypted by the keys of the client, for operators and for replay. */
import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { decode } from '@temporalio/common/lib/internal-non-workflow/index.js';
import proto from '@temporalio/proto';

const { History } = proto.temporal.api.history.v1;

/** One event of the engine's history; `attributes` are those of its type, payloads as the values they hold. */
export interface EngineEvent {
  readonly eventId: number;
  /** UTC. */
  readonly at: string;
  /** Temporal's name, e.g. `EVENT_TYPE_TIMER_FIRED`. */
  readonly type: string;
  readonly attributes: unknown;
}

/** The latest run's history, its payloads in clear. @throws PayloadUnreadable, WorkflowNotFoundError */
export async function decodedHistoryOf(
  client: Client,
  workflowId: string,
): Promise<proto.temporal.api.history.v1.History> {
  const plain = plainOf(await client.workflow.getHandle(workflowId).fetchHistory());
  const { payloadCodecs } = client.options.loadedDataConverter;
  const decoded = await mapPayloads(
    plain,
    async (payload) => (await decode(payloadCodecs, [payload]))[0],
  );
  return History.fromObject(decoded as Record<string, unknown>);
}

/** @throws PayloadUnreadable, WorkflowNotFoundError */
export async function engineEventsOf(
  client: Client,
  workflowId: string,
): Promise<readonly EngineEvent[]> {
  const history = plainOf(await decodedHistoryOf(client, workflowId));
  const read = (await mapPayloads(history, (payload) => Promise.resolve(valueOf(payload)))) as {
    readonly events?: readonly Record<string, unknown>[];
  };
  return (read.events ?? []).map((event) => {
    const { seconds = 0, nanos = 0 } = event['eventTime'] as { seconds?: string; nanos?: number };
    const attributes = Object.entries(event).find(([name]) => name.endsWith('Attributes'))?.[1];
    return {
      eventId: Number(event['eventId']),
      at: new Date(Number(seconds) * 1_000 + nanos / 1e6).toISOString(),
      type: String(event['eventType']),
      attributes: attributes ?? {},
    };
  });
}

function plainOf(history: proto.temporal.api.history.v1.IHistory): Record<string, unknown> {
  return History.toObject(History.fromObject(history), { enums: String, longs: String });
}

function valueOf(payload: Payload): unknown {
  try {
    return defaultPayloadConverter.fromPayload(payload);
  } catch {
    return `(${Buffer.from(payload.metadata?.['encoding'] ?? []).toString()})`;
  }
}

/** Rebuilds a plain message with each payload in it replaced. */
async function mapPayloads(
  value: unknown,
  replace: (payload: Payload) => Promise<unknown>,
): Promise<unknown> {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (isPayload(value)) return replace(value);
  if (Array.isArray(value)) return Promise.all(value.map((item) => mapPayloads(item, replace)));
  const entries = Object.entries(value).map(
    async ([name, item]) => [name, await mapPayloads(item, replace)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function isPayload(value: object): value is Payload {
  return 'metadata' in value && 'data' in value && value.data instanceof Uint8Array;
}
