/**
 * One bulk change (批量任务) over any number of cases, page by page on a queue of its own, so that it never delays a case. The
 * table says what is left to do; this workflow only keeps somebody at it, whatever is killed. Without it a change of ten
 * thousand deadlines stops in the middle and nobody knows where.
 *
 * It is started a moment before the approval is stored, so that no approved batch is without it: until then it waits, and
 * where the approval never comes it ends and nothing was touched.
 */
import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  BATCH_MESSAGES,
  type BatchPosition,
  type BatchProgress,
  type BatchWorkflowInput,
} from '#libs/contracts';
import { closeBatch, openBatch, workOnPage } from './batch.effects.js';
import { nextStep, pageSizeFor, pauseSeconds } from './batch.pace.js';

/** A signal, not an update: the record holds the cancellation, and whoever cancels needs no answer from here. */
const batchCancelled = defineSignal(BATCH_MESSAGES.cancelled);
const progress = defineQuery<BatchProgress>(BATCH_MESSAGES.progress);

const PAGES_A_RUN = 300;
/** With the pauses between them about forty minutes. */
const PASSES = 12;
const FIRST: BatchPosition = { after: 0, pass: 1 };

/** Storing the approval takes seconds at most. */
const ASK_FOR_APPROVAL_EVERY = '2 seconds';
const ASK_FOR_APPROVAL_TIMES = 30;

export async function batchWorkflow(input: BatchWorkflowInput): Promise<void> {
  const { batchId, pagesARun = PAGES_A_RUN, passes = PASSES } = input;
  let position = input.carried ?? FIRST;
  let cancelled = false;
  setHandler(batchCancelled, () => {
    cancelled = true;
  });
  setHandler(progress, () => ({ ...position, cancelled }));
  const ratePerSecond = await approvedRate(batchId, () => cancelled);
  if (ratePerSecond === null) return;
  const limit = input.pageSize ?? pageSizeFor(ratePerSecond);
  for (let page = 1; ; page += 1) {
    const isLastPass = position.pass >= passes;
    const { after } = position;
    const worked = await workOnPage({ batchId, after, limit, ratePerSecond, isLastPass });
    if (!worked.goesOn) return;
    if (worked.last === null && (await closeBatch({ batchId }))) return;
    const { next, pauses } = nextStep(position, worked);
    if (pauses) await condition(() => cancelled, `${pauseSeconds(position.pass)} seconds`);
    position = next;
    if (page >= pagesARun || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof batchWorkflow>({ ...input, carried: position });
    }
  }
}

/** Null when the batch is not to be worked on: never approved, cancelled, or ended before. */
async function approvedRate(batchId: string, isCancelled: () => boolean): Promise<number | null> {
  for (let times = 1; ; times += 1) {
    const { state, ratePerSecond } = await openBatch({ batchId });
    if (state === 'running') return ratePerSecond;
    if (state !== 'proposed' || isCancelled() || times === ASK_FOR_APPROVAL_TIMES) return null;
    await condition(isCancelled, ASK_FOR_APPROVAL_EVERY);
  }
}
