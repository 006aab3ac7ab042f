/** A bulk change as lines for the terminal. */
import type { BatchDto, BatchItemDto } from '#libs/contracts/http';
import { tableOf } from '../output/table.js';

const BAR_WIDTH = 20;

export function settledOf({ totals }: BatchDto): number {
  return totals.total - totals.pending;
}

/** e.g. `[##########----------] 150 / 300` */
export function progressLine(batch: BatchDto): string {
  const { total } = batch.totals;
  const settled = settledOf(batch);
  const filled = total === 0 ? 0 : Math.floor((settled / total) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${settled} / ${total}`;
}

export function listText(batches: readonly BatchDto[]): string {
  if (batches.length === 0) return 'There are no batches.';
  return tableOf(
    ['batch', 'state', 'settled', 'proposed', 'title'],
    batches.map((batch) => [
      batch.batchId,
      batch.state,
      `${settledOf(batch)} / ${batch.totals.total}`,
      batch.proposed.at.slice(0, 16),
      batch.title,
    ]),
  );
}

export function batchText(batch: BatchDto): string {
  const { done, unchanged, refused, failed, pending } = batch.totals;
  const acts = (['proposed', 'approved', 'cancelled'] as const).flatMap((name) => {
    const act = batch[name];
    return act === null ? [] : [`${name} by ${act.person.name}（${act.postTitle}） at ${act.at}`];
  });
  return [
    `${batch.title} (${batch.kind}), ${batch.state}`,
    ...acts,
    ...(batch.failure === null ? [] : [`failed: ${batch.failure}`]),
    progressLine(batch),
    `${done} done, ${unchanged} unchanged, ${refused} refused, ${failed} failed, ${pending} pending; ${batch.ratePerSecond} a second`,
  ].join('\n');
}

export function itemsText(items: readonly BatchItemDto[]): string {
  return tableOf(
    ['case', 'state', 'code', 'message'],
    items.map((item) => [item.case.ledgerNumber, item.state, item.code ?? '', item.message ?? '']),
  );
}
