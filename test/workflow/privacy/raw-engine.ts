/** What Temporal itself stores and shows of a workflow, as it comes over gRPC, and whether a text stands in it in clear. */
import type { Client } from '@temporalio/client';
import type proto from '@temporalio/proto';
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';

type HistoryPage = proto.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;

/** Everything that may not be readable in Temporal whatever a case is about: the people and units of the county. */
export const PEOPLE_AND_UNITS: readonly string[] = [
  ...DEMONSTRATION_COUNTY.seats.map(({ name }) => name),
  ...DEMONSTRATION_COUNTY.units.map(({ name }) => name),
];

/** The latest run's events, page by page, and the description of the workflow. */
export async function rawEngineOf(client: Client, workflowId: string) {
  const { workflowService } = client.connection;
  const { namespace } = client.options;
  const execution = { workflowId };
  const events: unknown[] = [];
  let nextPageToken: Uint8Array | null = null;
  do {
    const page: HistoryPage = await workflowService.getWorkflowExecutionHistory({
      namespace,
      execution,
      nextPageToken,
    });
    events.push(...(page.history?.events ?? []));
    nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : null;
  } while (nextPageToken !== null);
  const description = await workflowService.describeWorkflowExecution({ namespace, execution });
  return { events, description };
}

/** The texts that can be read in a message, in any of its strings and bytes, plain or as base64. */
export function readableIn(message: unknown, texts: readonly string[]): readonly string[] {
  const leaves = [...leavesOf(message)].flatMap((leaf) => [leaf, ...decodedOf(leaf)]);
  return texts.filter((text) => {
    const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
    return leaves.some((leaf) => forms.some((form) => leaf.includes(form)));
  });
}

function* leavesOf(value: unknown): Generator<Buffer> {
  if (typeof value === 'string') yield Buffer.from(value);
  else if (value instanceof Uint8Array) yield Buffer.from(value);
  else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) {
      yield Buffer.from(name);
      yield* leavesOf(item);
    }
  }
}

/** Every stretch that could be base64, decoded. */
function decodedOf(leaf: Buffer): readonly Buffer[] {
  const stretches = leaf.toString('latin1').match(/[A-Za-z0-9+/_-]{12,}/g) ?? [];
  return stretches.map((stretch) => Buffer.from(stretch, 'base64'));
}
