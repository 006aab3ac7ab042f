/**
 * Works on one page of a batch: each item at its turn, a few side by side, settled in the table as soon as its case has
 * answered. Killed in the middle, the next try takes what is still pending; a case that had answered unheard is asked again
 * under the same command id and answers alike.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { CaseUpdate, ItemOutcome, WorkedPage, WorkOnPageInput } from '#libs/contracts';
import type { Instant, StoredEvent } from '#libs/domain';
import type { BatchWork, CaseRecord, PendingItem } from '#libs/persistence';
import { type CaseClient, CaseRefused } from '#libs/temporal';
import type { PreparedKind } from './batch.kind.js';
import { outcomeOfFault } from './item-attempt.policy.js';
import { Pace } from './pace.js';

/** Enough for a hundred a second; the cases of everybody else share the engine. */
const AT_ONCE = 4;

export interface PageParts {
  readonly work: BatchWork;
  readonly record: CaseRecord;
  readonly cases: Pick<CaseClient, 'change'>;
  readonly now: () => Instant;
}

export class PageService {
  constructor(private readonly parts: PageParts) {}

  /** `stop`: this worker ends; items under way are finished, and the rest is left to another. @throws what `stop` says. */
  async workOn(
    { batchId, after, limit, ratePerSecond, isLastPass }: WorkOnPageInput,
    kind: PreparedKind,
    stop: AbortSignal,
  ): Promise<WorkedPage> {
    const { work } = this.parts;
    const items = await work.pending(batchId, after, limit);
    const pace = new Pace(ratePerSecond);
    const atOnce = pLimit(AT_ONCE);
    const count = { settled: 0, unanswered: 0 };
    let hasEnded = false;
    const isOver = (): boolean => hasEnded || stop.aborted;
    const take = async (item: PendingItem): Promise<void> => {
      if (isOver()) return;
      await waited(pace.take(Date.now()), stop);
      if (isOver()) return;
      if (!(await work.isRunning(batchId))) hasEnded = true;
      if (isOver()) return;
      const outcome = await this.attempt(item, kind, isLastPass);
      count[outcome === null ? 'unanswered' : 'settled'] += 1;
      if (outcome !== null) await work.settle(batchId, item.position, outcome, this.parts.now());
    };
    const taken = await Promise.allSettled(items.map((item) => atOnce(() => take(item))));
    stop.throwIfAborted();
    const fault = taken.find((one) => one.status === 'rejected');
    if (fault !== undefined) throw fault.reason;
    return { goesOn: !hasEnded, last: items.at(-1)?.position ?? null, ...count };
  }

  private async attempt(
    { caseId }: PendingItem,
    kind: PreparedKind,
    isLastPass: boolean,
  ): Promise<ItemOutcome | null> {
    const update = kind.updateFor(caseId);
    try {
      await this.parts.cases.change(caseId, update);
    } catch (fault) {
      // A later run of the case refuses what it has done already: the record knows that it was this very command.
      const earlier = fault instanceof CaseRefused ? await this.stored(caseId, update) : [];
      if (earlier.length > 0) return kind.outcomeOf(earlier);
      return outcomeOfFault(fault, isLastPass, kind.unchangedCodes);
    }
    return kind.outcomeOf(await this.stored(caseId, update));
  }

  private async stored(caseId: string, { commandId }: CaseUpdate): Promise<readonly StoredEvent[]> {
    const outcome = await this.parts.record.findOutcomeOfCommand(caseId, commandId);
    return outcome?.events ?? [];
  }
}

async function waited(ms: number, stop: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal: stop }).catch(() => undefined);
}
