/**
 * What a kind of bulk change gives: from its parameters and a case the update to send, and from the events that it came to
 * the outcome to show. Everything else (pages, pace, repetition, cancelling) is the same for all kinds. One file each in
 * `kinds`, named in its index.
 */
import type { CaseUpdate, ItemOutcome } from '#libs/contracts';
import type { StoredEvent } from '#libs/domain';
import type { Batch, CaseCondition } from '#libs/persistence';

export interface BatchKind {
  readonly name: string;
  /**
   * Cases that the kind names itself, beside those of the proposal: for changes that concern cases of which the proposer may
   * not know. Asked once a batch, when it is begun.
   */
  cases?(batch: Batch): CaseCondition;
  /** Called once a page. @throws BatchUnworkable */
  prepare(batch: Batch): Promise<PreparedKind>;
}

export interface PreparedKind {
  /** The same for the same case, however often it is asked for. */
  updateFor(caseId: string): CaseUpdate;
  /** Refusals that mean that the case had nothing to change. */
  readonly unchangedCodes?: readonly string[];
  /** `events`: what the record keeps under the update's command id; none where the case had nothing to change. */
  outcomeOf(events: readonly StoredEvent[]): ItemOutcome;
}

/** No case of the batch can be worked on, today or tomorrow; the message is shown to the office. */
export class BatchUnworkable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BatchUnworkable';
  }
}

/** The command of a batch on a case: one batch, one command. */
export function commandIdOfBatch(batchId: string): string {
  return `batch:${batchId}`;
}
