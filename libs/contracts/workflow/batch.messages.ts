/** What the office, the batch workflow and its activities say to each other about bulk changes (批量任务). */
import type { DueDateMove } from '#libs/domain';

/**
 * proposed → running → done; a proposed or a running one may be cancelled, and a running one fails where its kind cannot
 * work on it at all. None of the last three goes on: a new batch takes the rest.
 */
export const BATCH_STATES = ['proposed', 'running', 'done', 'cancelled', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** Settled by work; `unchanged`: the case had nothing to change; `refused`: the domain said no; `failed`: given up. */
export const SETTLED_STATES = ['done', 'unchanged', 'refused', 'failed'] as const;
export type SettledState = (typeof SETTLED_STATES)[number];

export const BATCH_ITEM_STATES = ['pending', ...SETTLED_STATES] as const;
export type BatchItemState = (typeof BATCH_ITEM_STATES)[number];

/** Small: no text of the case, it is kept for ever. */
export interface ItemDetails {
  /** Of the refusal, or of what went wrong. */
  readonly code?: string;
  /** For the placeholders of the refusal's message. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Due dates that moved. */
  readonly moves?: readonly DueDateMove[];
}

export interface ItemOutcome {
  readonly state: SettledState;
  readonly details: ItemDetails;
}

/** An update to a case's workflow; what came of it is read from the record. */
export interface CaseUpdate {
  readonly name: string;
  /** The update's one argument, plain JSON. */
  readonly input: unknown;
  /** Under which the record keeps its events: a repetition is the same command, and nothing is done twice. */
  readonly commandId: string;
}

export interface BatchWorkflowInput {
  readonly batchId: string;
  /** Items a page; by default what the rate allows in some ten seconds. */
  readonly pageSize?: number;
  /** Pages until the workflow continues as new. */
  readonly pagesARun?: number;
  /** How often an item is tried whose case does not answer, before it is given up. */
  readonly passes?: number;
  /** Carried over by continue-as-new; absent at a first start and after a loss: the table says what is left to do. */
  readonly carried?: BatchPosition;
}

export interface BatchPosition {
  /** Of the last item that was tried in this pass. */
  readonly after: number;
  /** From 1 on. */
  readonly pass: number;
}

/** Answer of the `progress` query, for operators; the office reads the table. */
export interface BatchProgress extends BatchPosition {
  readonly cancelled: boolean;
}

export const BATCH_MESSAGES = {
  /** Signal: the batch was cancelled in the record; nobody waits on. */
  cancelled: 'batchCancelled',
  progress: 'progress',
} as const;

/** `state` of the record; the batch is worked on while that is `running`. */
export interface OpenedBatch {
  readonly state: BatchState;
  readonly ratePerSecond: number;
}

export interface WorkOnPageInput {
  readonly batchId: string;
  /** Items after this position. */
  readonly after: number;
  readonly limit: number;
  readonly ratePerSecond: number;
  /** Items whose case does not answer become `failed` instead of staying `pending`. */
  readonly isLastPass: boolean;
}

export interface WorkedPage {
  /** False: the batch was cancelled meanwhile, or cannot be worked on. */
  readonly goesOn: boolean;
  /** Position of the page's last item; null where no pending item was left. */
  readonly last: number | null;
  readonly settled: number;
  /** Whose case did not answer. */
  readonly unanswered: number;
}

export interface BatchActivities {
  /** Adds the cases that the kind names itself, once. */
  openBatch(input: { readonly batchId: string }): Promise<OpenedBatch>;
  workOnPage(input: WorkOnPageInput): Promise<WorkedPage>;
  /** Ends a running batch as `done` when no item is pending; returns whether it has ended. */
  closeBatch(input: { readonly batchId: string }): Promise<boolean>;
}
