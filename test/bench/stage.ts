/** The bench's county on a throw-away stack, with the processes whose CPU time counts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCounty, sampleFacts, type County } from '#infra/county';
import { startThrowAwayStack, type LocalStack } from '#infra/local';
import type { Actor, Assignment, CaseFacts } from '#libs/domain';
import type { Cast } from './course.js';
import { ownProcessorSeconds, processorSecondsOf } from './processor-time.js';

/** CPU seconds used so far, by whom. */
export interface ProcessorSeconds {
  /** This process: client, worker and workflows. */
  readonly node: number;
  readonly engine: number;
  readonly database: number;
}

export interface BenchStage {
  readonly stack: LocalStack;
  readonly county: County;
  readonly facts: CaseFacts;
  readonly assignment: Assignment;
  readonly cast: Cast;
  /** Of the group that has the area of `facts`. */
  readonly leader: Actor;
  processorSeconds(): ProcessorSeconds;
  close(): Promise<void>;
}

export async function openBenchStage(log: (line: string) => void): Promise<BenchStage> {
  const stack = await startThrowAwayStack(log);
  const stage = await openBenchCounty(stack, 'duban_bench');
  return {
    ...stage,
    async close() {
      await stage.close();
      await stack.stop();
    },
  };
}

/** One county of its own on a stack that others may use too. */
export async function openBenchCounty(stack: LocalStack, name: string): Promise<BenchStage> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const county = await openCounty({ stack, name, dataDirectory });
  const facts = (await sampleFacts())[0];
  if (facts === undefined) throw new Error('the example ledger has no importable row');
  const cast: Cast = {
    staff: await county.actorFor('officeStaff', facts),
    director: await county.actorFor('officeDirector', facts),
    deputy: await county.actorFor('deputyDirector', facts),
    handler: await county.actorFor('unitHandler', facts),
  };
  return {
    stack,
    county,
    facts,
    assignment: assignmentOf(facts, cast),
    cast,
    leader: await county.actorFor('groupLeader', facts),
    processorSeconds: () => ({
      node: ownProcessorSeconds(),
      engine: processorSecondsOf(stack.temporal?.pid),
      database: processorSecondsOf(stack.postgres?.pid),
    }),
    async close() {
      await county.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function assignmentOf(facts: CaseFacts, { staff, handler }: Cast): Assignment {
  return {
    leadUnit: facts.township,
    assistingUnits: [],
    handler: { personId: handler.personId, name: handler.name },
    supervisor: { personId: staff.personId, name: staff.name },
    targetTask: '限期整改，建立长效机制',
    progressRhythm: 'monthly',
  };
}
