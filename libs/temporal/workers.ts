/** Builds the Temporal workers of a process: one per task queue, so that slow mail never delays a case. */
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import {
  TASK_QUEUES,
  type BatchActivities,
  type LedgerActivities,
  type NotificationActivities,
  type WatchdogActivities,
} from '#libs/contracts';
import { dataConverterOf } from './codec/data-converter.js';
import type { TemporalAccess } from './connection.js';
import { processIdentity } from './process-identity.js';

export interface WorkerParts extends TemporalAccess {
  /** The prebuilt bundle in production and tests; a source path is bundled on the spot. */
  readonly workflows: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'>;
  readonly ledger: LedgerActivities;
  /** Absent where nothing is delivered: rehearsals and benchmarks. */
  readonly notification?: NotificationActivities;
  /** Absent where no bulk change is worked off. */
  readonly bulk?: BatchActivities;
  /** Taken with the notifications' queue, not with the cases'; absent where nothing is reconciled. */
  readonly watchdog?: WatchdogActivities;
}

/** Running workers; `stop` lets what is under way finish, then closes the connection. */
export interface RunningWorkers {
  /** Settles when the workers have ended, by `stop` or by a fault. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function startWorkers(parts: WorkerParts): Promise<RunningWorkers> {
  const dataConverter = dataConverterOf(parts.payloadKeys);
  const connection = await NativeConnection.connect({ address: parts.temporalAddress });
  const base = {
    connection,
    namespace: parts.temporalNamespace,
    identity: processIdentity(),
    dataConverter,
    ...parts.workflows,
    shutdownGraceTime: '5 seconds',
  } satisfies Partial<WorkerOptions>;
  const wanted: WorkerOptions[] = [
    {
      ...base,
      taskQueue: TASK_QUEUES.cases,
      activities: { ...parts.ledger },
      maxCachedWorkflows: 1_000,
    },
  ];
  if (parts.notification !== undefined || parts.watchdog !== undefined) {
    const activities = { ...parts.notification, ...parts.watchdog };
    const taskQueue = TASK_QUEUES.notification;
    wanted.push({ ...base, taskQueue, activities, maxCachedWorkflows: 200 });
  }
  if (parts.bulk !== undefined) {
    const activities = { ...parts.bulk };
    wanted.push({
      ...base,
      taskQueue: TASK_QUEUES.bulk,
      activities,
      maxCachedWorkflows: 50,
      // Bulk changes of one moment share a machine with the cases: few of them at once.
      maxConcurrentActivityTaskExecutions: 4,
    });
  }
  const workers = await Promise.all(wanted.map((options) => Worker.create(options)));
  const ended = Promise.all(workers.map((worker) => worker.run())).then(() => connection.close());
  return {
    ended,
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
