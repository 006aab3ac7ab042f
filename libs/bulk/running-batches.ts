import { BatchWork } from '#libs/persistence';
import { BatchWorkflows } from '#libs/temporal';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';

/**
 * Starts the workflow of every running batch that has none: the namespace was lost, the database restored, a workflow ended
 * by hand. Each goes on with what the table has pending. For worker starts and for the watchdog; any number of them may call
 * it at once. Returns the ids of those that were started. `dataSource` as the worker's or the owner's role.
 * @throws EngineUnavailable
 */
export async function startRunningBatches(
  dataSource: DataSource,
  client: Client,
): Promise<readonly string[]> {
  const workflows = new BatchWorkflows(client);
  const started: string[] = [];
  for (const batchId of await new BatchWork(dataSource).running()) {
    if (await workflows.isWorkedOn(batchId)) continue;
    await workflows.start({ batchId });
    started.push(batchId);
  }
  return started;
}
