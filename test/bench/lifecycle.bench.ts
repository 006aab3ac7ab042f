/**
 * `bench lifecycle`: a case of twelve commands against a bare workflow with twelve updates, each one local activity with
 * one INSERT. Interleaved pairs in one run, so that a noisy machine is noisy for both.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import pg from 'pg';
import { projectRoot } from '#libs/config';
import { caseWorkflowId } from '#libs/contracts';
import { canonicalJson } from '#libs/domain';
import { dataConverterOf } from '#libs/temporal';
import { insertUpdate, type bareWorkflow, type BareActivities } from './bare.workflow.js';
import { courseOf } from './course.js';
import { HEADER, median, row } from './figures.js';
import { openBenchStage, type BenchStage, type ProcessorSeconds } from './stage.js';

const PAIRS = 7;
const CASES_A_ROUND = 24;
const COMMANDS = 12;
const EVERYBODY = ['node', 'engine', 'database'] as const;
const BARE_QUEUE = 'duban-bench-bare';

interface Cost {
  readonly wallSeconds: number;
  readonly processorSeconds: ProcessorSeconds;
}

export async function lifecycleBench(print: (line: string) => void): Promise<void> {
  const stage = await openBenchStage(print);
  const bare = await startBareWorker(stage);
  try {
    await round(stage, () => playCase(stage));
    await round(stage, () => playBare(stage));
    const cases: Cost[] = [];
    const bares: Cost[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      cases.push(await round(stage, () => playCase(stage)));
      bares.push(await round(stage, () => playBare(stage)));
    }
    report(cases, bares, print);
    await reportHistory(stage, print);
  } finally {
    await bare.stop();
    await stage.close();
  }
}

/** Plays a round of cases side by side and says what it cost. */
async function round(stage: BenchStage, playOne: () => Promise<string>): Promise<Cost> {
  const processorBefore = stage.processorSeconds();
  const began = performance.now();
  await Promise.all(Array.from({ length: CASES_A_ROUND }, playOne));
  const wallSeconds = (performance.now() - began) / 1_000;
  const after = stage.processorSeconds();
  return {
    wallSeconds,
    processorSeconds: {
      node: after.node - processorBefore.node,
      engine: after.engine - processorBefore.engine,
      database: after.database - processorBefore.database,
    },
  };
}

async function playCase({ county, facts, assignment, cast }: BenchStage): Promise<string> {
  const caseId = randomUUID();
  for (const [index, { by, command }] of courseOf(facts, assignment).entries()) {
    const actor = cast[by];
    const commandId = `${actor.personId}:${index}`;
    const input = { commandId, fingerprint: canonicalJson(command), command, actor };
    if (index === 0) await county.cases.register(input, caseId);
    else await county.cases.command(caseId, input);
  }
  return caseId;
}

async function playBare({ county, facts, assignment }: BenchStage): Promise<string> {
  const workflowId = `bare/${randomUUID()}`;
  const { workflow } = county.client;
  for (const [index, { command }] of courseOf(facts, assignment).entries()) {
    if (index === 0) {
      const startWorkflowOperation = new WithStartWorkflowOperation<typeof bareWorkflow>(
        'bareWorkflow',
        {
          workflowId,
          taskQueue: BARE_QUEUE,
          args: [COMMANDS],
          workflowIdConflictPolicy: 'USE_EXISTING',
        },
      );
      await workflow.executeUpdateWithStart(insertUpdate, {
        args: [command],
        startWorkflowOperation,
      });
    } else {
      await workflow.getHandle(workflowId).executeUpdate(insertUpdate, { args: [command] });
    }
  }
  return workflowId;
}

async function startBareWorker({ stack, county }: BenchStage) {
  const { adminUrl } = await stack.createDatabase('duban_bench_bare');
  const pool = new pg.Pool({ connectionString: adminUrl, max: 20 });
  await pool.query('CREATE TABLE bench_rows (id bigserial PRIMARY KEY, payload jsonb NOT NULL)');
  const connection = await NativeConnection.connect({ address: stack.temporalAddress });
  const activities: BareActivities = {
    async insertRow({ payload }) {
      const insert = 'INSERT INTO bench_rows (payload) VALUES ($1::jsonb)';
      await pool.query({ name: 'insert', text: insert, values: [JSON.stringify(payload)] });
      return { inserted: 1 };
    },
  };
  const worker = await Worker.create({
    connection,
    namespace: county.namespace,
    // Through the codec like the cases: what encryption costs is paid by both.
    dataConverter: dataConverterOf(county.payloadKeys),
    taskQueue: BARE_QUEUE,
    workflowsPath: join(projectRoot(), 'dist', 'test', 'bench', 'bare.workflow.js'),
    activities: { ...activities },
  });
  const ended = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await ended;
      await connection.close();
      await pool.end();
    },
  };
}

function report(
  cases: readonly Cost[],
  bares: readonly Cost[],
  print: (line: string) => void,
): void {
  const perSecond = (costs: readonly Cost[]) =>
    costs.map(({ wallSeconds }) => (CASES_A_ROUND * COMMANDS) / wallSeconds);
  const perCommand = (costs: readonly Cost[], ...of: (keyof ProcessorSeconds)[]) =>
    costs.map(({ processorSeconds }) => {
      const seconds = of.reduce((sum, who) => sum + processorSeconds[who], 0);
      return (seconds * 1_000) / (CASES_A_ROUND * COMMANDS);
    });
  const ratios = (left: readonly number[], right: readonly number[]) =>
    left.map((value, index) => value / (right[index] ?? Number.NaN));
  print(`\n${PAIRS} interleaved pairs, ${CASES_A_ROUND} cases of ${COMMANDS} commands a round`);
  print(HEADER);
  print(row('case: commands per second', perSecond(cases), 0));
  print(row('bare: updates per second', perSecond(bares), 0));
  for (const who of EVERYBODY) {
    print(row(`case: CPU ms per command, ${who}`, perCommand(cases, who)));
    print(row(`bare: CPU ms per update, ${who}`, perCommand(bares, who)));
  }
  const throughput = ratios(perSecond(cases), perSecond(bares));
  print(row('throughput, case / bare (wanted ≥ 0.7)', throughput));
  print(
    row(
      'CPU, case / bare',
      ratios(perCommand(cases, ...EVERYBODY), perCommand(bares, ...EVERYBODY)),
    ),
  );
  print(`throughput ratio ${median(throughput).toFixed(2)}`);
}

/** Wanted: at most seven history events a command, everything of the run included. */
async function reportHistory(stage: BenchStage, print: (line: string) => void): Promise<void> {
  const caseId = await playCase(stage);
  const handle = stage.county.client.workflow.getHandle(caseWorkflowId(caseId));
  const { historyLength } = await handle.describe();
  const each = (historyLength / COMMANDS).toFixed(2);
  print(
    `history events: ${historyLength} for ${COMMANDS} commands, ${each} a command (wanted ≤ 7)`,
  );
}
