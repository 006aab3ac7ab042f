/** The effects of a batch, as its workflow names them (libs/contracts). */
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import type { BatchActivities, WorkedPage, WorkOnPageInput } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { type Batch, BatchWork, CaseRecord, databaseCodeOf } from '#libs/persistence';
import type { CaseClient } from '#libs/temporal';
import { type BatchKind, BatchUnworkable, type PreparedKind } from './batch.kind.js';
import { PageService } from './page.service.js';

export interface BatchDependencies {
  /** Initialised, as the worker's role; it stays the caller's to destroy. */
  readonly dataSource: DataSource;
  readonly cases: Pick<CaseClient, 'change'>;
  readonly kinds: readonly BatchKind[];
}

/** Several times within the heartbeat's timeout (workflows/batch). */
const HEARTBEAT_EVERY_MS = 2_000;
const NOTHING_LEFT: WorkedPage = { goesOn: false, last: null, settled: 0, unanswered: 0 };

export function createBatchActivities(dependencies: BatchDependencies): BatchActivities {
  const { dataSource, cases, kinds } = dependencies;
  const work = new BatchWork(dataSource);
  const pages = new PageService({ work, record: new CaseRecord(dataSource), cases, now });
  const kindOf = ({ kind }: Batch): BatchKind => {
    const known = kinds.find(({ name }) => name === kind);
    // Another worker, of a later release, may know it.
    if (known === undefined) throw ApplicationFailure.retryable(`no kind ${kind}`, 'UnknownKind');
    return known;
  };
  const workOnPage = async (input: WorkOnPageInput): Promise<WorkedPage> => {
    const batch = await found(work, input.batchId);
    if (batch.state !== 'running') return NOTHING_LEFT;
    const kind = await preparedOrFailed(kindOf(batch), batch, work);
    if (kind === null) return NOTHING_LEFT;
    return withHeartbeat((stop) => pages.workOn(input, kind, stop));
  };
  return {
    openBatch: ({ batchId }) =>
      failingSafely(async () => {
        const batch = await found(work, batchId);
        const { state, ratePerSecond } = batch;
        const condition = state === 'running' ? kindOf(batch).cases?.(batch) : undefined;
        if (condition !== undefined) await work.fill(batchId, condition, now());
        return { state, ratePerSecond };
      }),
    workOnPage: (input) => failingSafely(() => workOnPage(input)),
    closeBatch: ({ batchId }) => failingSafely(() => work.close(batchId, now())),
  };
}

async function preparedOrFailed(
  kind: BatchKind,
  batch: Batch,
  work: BatchWork,
): Promise<PreparedKind | null> {
  try {
    return await kind.prepare(batch);
  } catch (fault) {
    if (!(fault instanceof BatchUnworkable)) throw fault;
    await work.fail(batch.batchId, fault.message, now());
    return null;
  }
}

async function found(work: BatchWork, batchId: string): Promise<Batch> {
  const batch = await work.find(batchId);
  if (batch === null) throw ApplicationFailure.nonRetryable(`no batch ${batchId}`, 'UnknownBatch');
  return batch;
}

async function withHeartbeat<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const context = Context.current();
  const beating = setInterval(() => context.heartbeat(), HEARTBEAT_EVERY_MS);
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(beating);
  }
}

/** Failures stand in Temporal's history: the kind of fault goes out, what a driver says about it stays here. */
async function failingSafely<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof ApplicationFailure) throw fault;
    const name = fault instanceof Error ? fault.name : 'UnknownFault';
    throw ApplicationFailure.retryable(
      `the batch was not worked on: ${name} (${databaseCodeOf(fault) ?? 'no code'})`,
      name,
    );
  }
}

function now(): Instant {
  return new Date().toISOString();
}
