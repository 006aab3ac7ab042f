/**
 * `bench ledger`: the ledger's first page and three filters at 10 thousand and at 200 thousand cases. Paging by key must
 * make the size of the ledger matter little: the growth factor is the figure.
 */
import { randomUUID } from 'node:crypto';
import { sampleRows } from '#infra/county';
import { canonicalJson } from '#libs/domain';
import { LedgerList, type LedgerFilter } from '#libs/persistence';
import { fillLedger } from './filled-ledger.js';
import { HEADER, median, row } from './figures.js';
import { openBenchStage, type BenchStage } from './stage.js';

const SIZES = [10_000, 200_000] as const;
const RUNS = 60;
const PAGE = 50;

type Timings = ReadonlyMap<string, readonly number[]>;

export async function ledgerBench(print: (line: string) => void): Promise<void> {
  const stage = await openBenchStage(print);
  try {
    await importSample(stage);
    const measured: Timings[] = [];
    for (const size of SIZES) {
      await fillLedger(stage.county.adminDatabaseUrl, size);
      measured.push(await measure(stage));
      print(`\n${size} cases, ${RUNS} runs each, milliseconds`);
      print(HEADER);
      for (const [name, times] of measured.at(-1) ?? []) print(row(name, times));
    }
    printGrowth(measured, print);
  } finally {
    await stage.close();
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

/** The queries take turns, so that a slow moment of the machine hits all of them. */
async function measure(stage: BenchStage): Promise<Timings> {
  const list = new LedgerList(stage.county.dataSource);
  const now = new Date().toISOString();
  const filters = filtersOf(stage);
  const timings = new Map([...filters.keys()].map((name) => [name, [] as number[]]));
  for (let run = -5; run < RUNS; run += 1) {
    for (const [name, filter] of filters) {
      const began = performance.now();
      const query = { filter, scope: { kind: 'all' }, now, after: null } as const;
      const { entries } = await list.page(query, PAGE);
      const took = performance.now() - began;
      if (entries.length !== PAGE) throw new Error(`${name}: ${entries.length} cases on a page`);
      if (run >= 0) timings.get(name)?.push(took);
    }
  }
  return timings;
}

function printGrowth([small, large]: readonly Timings[], print: (line: string) => void): void {
  print(`\ngrowth from ${SIZES[0]} to ${SIZES[1]} cases, medians (wanted ≤ 1.5)`);
  for (const [name, times] of large ?? []) {
    const factor = median(times) / median(small?.get(name) ?? []);
    print(`${name.padEnd(44)} ${factor.toFixed(2).padStart(10)}`);
  }
}
