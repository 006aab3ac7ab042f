/**
 * `bench ledger`: the ledger's first page and filters at 10 thousand and at 200 thousand cases, as the API reads it: in
 * its role, under row-level security, for a reader of everything, of an area and of a unit. Paging by key must make the
 * size of the ledger matter little: the growth factor is the figure.
 */
import { randomUUID } from 'node:crypto';
import { sampleRows } from '#infra/county';
import pLimit from 'p-limit';
import { type Actor, canonicalJson, localDateOf } from '#libs/domain';
import { readScopeOf } from '#libs/identity';
import { actingAs, createDataSource, LedgerList, type LedgerFilter } from '#libs/persistence';
import { startThrowAwayStack } from '#infra/local';
import { fillLedger } from './filled-ledger.js';
import { HEADER, median, row } from './figures.js';
import { openBenchCounty, type BenchStage } from './stage.js';

const SIZES = [10_000, 200_000] as const;
const RUNS = 100;
const PAGE = 50;
/** All of them at once would time out on a busy machine. */
const ROWS_AT_ONCE = 8;

/** Milliseconds by the name of the reading. */
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
  const atOnce = pLimit(ROWS_AT_ONCE);
  await Promise.all(
    rows.map(({ payload, key }) => {
      const command = { name: 'importCase', payload } as const;
      const fingerprint = canonicalJson(command);
      const input = { commandId: `bench:${key}`, fingerprint, command, actor: cast.staff };
      return atOnce(() => county.cases.register(input, randomUUID()));
    }),
  );
}

interface Reading {
  readonly reader: Actor;
  readonly filter: LedgerFilter;
}

function readingsOf({ facts, cast, leader }: BenchStage): ReadonlyMap<string, Reading> {
  const all = cast.director;
  const unit = cast.handler;
  return new Map<string, Reading>([
    ['first page', { reader: all, filter: {} }],
    ['one township', { reader: all, filter: { unitId: facts.township.unitId } }],
    ['overdue, red lamp', { reader: all, filter: { lamp: 'red', overdue: true } }],
    ['text', { reader: all, filter: { text: '党务公开' } }],
    ['area: first page', { reader: leader, filter: {} }],
    ['area: overdue, red lamp', { reader: leader, filter: { lamp: 'red', overdue: true } }],
    ['area: text', { reader: leader, filter: { text: '党务公开' } }],
    ['unit: first page', { reader: unit, filter: {} }],
    ['unit: overdue, red lamp', { reader: unit, filter: { lamp: 'red', overdue: true } }],
  ]);
}

/** Sizes and readings take turns, so that a slow moment of the machine hits all of them. */
async function measure(stages: readonly BenchStage[]): Promise<readonly Timings[]> {
  const ledgers = await Promise.all(stages.map(opened));
  for (let run = -5; run < RUNS; run += 1) {
    for (const name of ledgers[0]?.readings.keys() ?? []) {
      for (const { list, readings, timings } of ledgers) {
        const reading = readings.get(name);
        if (reading === undefined) throw new Error(`no reading ${name}`);
        const took = await timeOfPage(list, reading);
        if (run >= 0) timings.set(name, [...(timings.get(name) ?? []), took]);
      }
    }
  }
  for (const { dataSource } of ledgers) await dataSource.destroy();
  return ledgers.map(({ timings }) => timings);
}

async function opened(stage: BenchStage) {
  const dataSource = createDataSource(stage.county.databaseUrl, { poolSize: 4 });
  await dataSource.initialize();
  const readings = readingsOf(stage);
  return {
    dataSource,
    list: new LedgerList(dataSource),
    readings,
    timings: new Map<string, number[]>(),
  };
}

async function timeOfPage(list: LedgerList, { reader, filter }: Reading): Promise<number> {
  const now = new Date().toISOString();
  const query = { filter, scope: readScopeOf(reader), now, after: null };
  const principal = { personId: reader.personId, today: localDateOf(now) };
  const began = performance.now();
  const { entries } = await actingAs(principal, () => list.page(query, PAGE));
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
