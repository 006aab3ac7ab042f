import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import {
  type BatchDto,
  batchItemPageSchema,
  batchPageSchema,
  batchSchema,
} from '#libs/contracts/http';
import { batchText, itemsText, listText, progressLine } from '../batches/batch-text.js';
import { ApiClient } from '../client/api.client.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { endProgress, print, showProgress } from '../output/print.js';
import { surroundings } from '../surroundings.js';

interface BatchesOptions extends SignInOptions {
  readonly cancel?: boolean;
  readonly follow?: boolean;
}

const POLL_INTERVAL_MS = 1_000;
/** Of each kind; the rest is in the API. */
const ITEMS_SHOWN = 20;

/** Bulk changes (批量任务): the latest, or one with its progress and the cases that did not take it. */
export function batchesCommand(): Command {
  const command = new Command('batches')
    .description('list bulk changes (批量任务); with an id, show, follow or cancel one')
    .argument('[id]', 'the batch')
    .option('--follow', 'wait until it has ended, showing how far it is')
    .option('--cancel', 'stop it: cases under way are finished, the rest is left as it is');
  return withSignIn(command).action(async (id: string | undefined, options: BatchesOptions) => {
    await ApiClient.signedIn(surroundings(), options, async (client) => {
      if (id === undefined) {
        print(listText((await client.json('/batches', batchPageSchema)).items));
        return;
      }
      const path = `/batches/${encodeURIComponent(id)}`;
      const batch = options.cancel === true ? await cancel(client, path) : await show(client, path);
      const last = options.follow === true ? await follow(client, path, batch) : batch;
      print(batchText(last));
      await printNotTaken(client, path, last);
    });
  });
}

function show(client: ApiClient, path: string): Promise<BatchDto> {
  return client.json(path, batchSchema);
}

function cancel(client: ApiClient, path: string): Promise<BatchDto> {
  const headers = { 'idempotency-key': `cancel-${randomUUID()}` };
  return client.json(`${path}/cancel`, batchSchema, { method: 'POST', headers });
}

/** A proposed batch may wait for days for its approval: only a running one is waited for. */
async function follow(client: ApiClient, path: string, from: BatchDto): Promise<BatchDto> {
  let batch = from;
  while (batch.state === 'running') {
    showProgress(progressLine(batch));
    await setTimeout(POLL_INTERVAL_MS);
    batch = await show(client, path);
  }
  endProgress();
  return batch;
}

async function printNotTaken(client: ApiClient, path: string, { totals }: BatchDto) {
  for (const state of ['refused', 'failed'] as const) {
    if (totals[state] === 0) continue;
    const query = `?state=${state}&limit=${ITEMS_SHOWN}`;
    const { items, next } = await client.json(`${path}/items${query}`, batchItemPageSchema);
    print(`\n${itemsText(items)}`);
    if (next !== null) print(`… the first ${ITEMS_SHOWN} that are ${state}.`);
  }
}
