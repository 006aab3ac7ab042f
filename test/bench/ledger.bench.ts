/**
 * `bench ledger`: the ledger's first page and three filters at 10 thousand and at 200 thousand cases. Paging by key must
 * make the size of the ledger matter little: the growth factor is the figure.
 */
import { randomUUID } from 'node:crypto';
import { sampleRows } from '#infra/county';
import { canonicalJson } from '#libs/domain';
import { LedgerList, type LedgerFilter, type LedgerQuery } from '#libs/persistence';
import { startThrowAwayStack } from '#infra/local';
import { fillLedger } from './filled-ledger.js';
import { HEADER, median, row } from './figures.js';
import { openBenchCounty, type BenchStage } from './stage.js';

const SIZES = [10_000, 200_000] as const;
const RUNS = 100;
const PAGE = 50;

/** Milliseconds by the name of the filter. */
type Timings = ReadonlyMap<string, number[]>;

export async function ledgerBench(print: (line: string) => void): Promise<void> {
  const stack = await startThrowAwayStack(print);
  const stages: BenchStage[] = [];
  try {
    for (const size of SIZES) {
      const stage = await openBenchCounty(stack, `duban_bench_${size}`);
      stages.push(stage);
      await importSample(stage);
      await fillLedger(stage.county.adminDatabaseUrl, size);
    }
    const measured = await measure(stages);
    for (const [index, timings] of measured.entries()) {
      print(`\n${SIZES[index] ?? 0} cases, ${RUNS} runs each, milliseconds`);
      print(HEADER);
      for (const [name, times] of timings) print(row(name, times));
    }
    printGrowth(measured, print);
  } finally {
    for (const stage of stages) await stage.close();
    await stack.stop();
  }
}

async function importSample({ county, cast }: BenchStage): Promise<void> {
  const rows = await sampleRows();
  await Promise.all(
    rows.map(({ payload, key }) => {
      const command = { name: 'importCase', payload } as const;
      const fingerprint = canonicalJson(command);
      const input = { commandId: `bench:${key}`, fingerprint, command, actor: cast.staff };
      return county.cases.register(input, randomUUID());
    }),
  );
}

function filtersOf({ facts }: BenchStage): ReadonlyMap<string, LedgerFilter> {
  return new Map([
    ['first page', {}],
    ['one township', { unitId: facts.township.unitId }],
    ['overdue, red lamp', { lamp: 'red', overdue: true } as const],
    ['text', { text: '党务公开' }],
  ]);
}

/** Sizes and filters take turns, so that a slow moment of the machine hits all of them. */
async function measure(stages: readonly BenchStage[]): Promise<readonly Timings[]> {
  const now = new Date().toISOString();
  const ledgers = stages.map((stage) => ({
    list: new LedgerList(stage.county.dataSource),
    filters: filtersOf(stage),
    timings: new Map<string, number[]>(),
  }));
  for (let run = -5; run < RUNS; run += 1) {
    for (const name of ledgers[0]?.filters.keys() ?? []) {
      for (const { list, filters, timings } of ledgers) {
        const query = { filter: filters.get(name) ?? {}, scope: { kind: 'all' }, now, after: null };
        const took = await timeOfPage(list, query as LedgerQuery);
        if (run >= 0) timings.set(name, [...(timings.get(name) ?? []), took]);
      }
    }
  }
  return ledgers.map(({ timings }) => timings);
}

async function timeOfPage(list: LedgerList, query: LedgerQuery): Promise<number> {
  const began = performance.now();
  const { entries } = await list.page(query, PAGE);
  const took = performance.now() - began;
  if (entries.length !== PAGE) throw new Error(`${entries.length} cases on a page of ${PAGE}`);
  return took;
}

function printGrowth([small, large]: readonly Timings[], print: (line: string) => void): void {
  print(`\ngrowth from ${SIZES[0]} to ${SIZES[1]} cases, medians (wanted ≤ 1.5)`);
  for (const [name, times] of large ?? []) {
    const factor = median(times) / median(small?.get(name) ?? []);
    print(`${name.padEnd(44)} ${factor.toFixed(2).padStart(10)}`);
  }
}
