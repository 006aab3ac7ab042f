/**
 * `bench time-machine`: 10,000 cases of twelve events, replayed under the policy in force and under one with a planted
 * change, against merely reading and folding the same histories. Besides the figures it says whether the answer is exact.
 */
import { startThrowAwayStack } from '#infra/local';
import {
  type CaseState,
  type DraftRules,
  evolve,
  instantAt,
  type Policy,
  localDateOf,
} from '#libs/domain';
import { DirectoryRepository } from '#libs/identity';
import { CaseHistories, createDataSource, RulesByVersion } from '#libs/persistence';
import { type PreviewAnswer, TimeMachine } from '#libs/time-machine';
import { openBenchCounty, type BenchStage } from '../stage.js';
import { type ExpectedDifference, expectedDifference } from './expected-differences.js';
import { type PaperLedgerParts, paperLife, TODAY } from './paper-ledger.js';
import { storeCases } from './stored-ledger.js';

type Owner = ReturnType<typeof createDataSource>;
type Print = (line: string) => void;

const CASES = 10_000;
const CASES_A_BATCH = 250;
const SINCE = '2025-01-01';
const UNTIL = instantAt(TODAY, '18:00');

export async function timeMachineBench(print: Print): Promise<void> {
  const stack = await startThrowAwayStack(print);
  let stage: BenchStage | null = null;
  try {
    stage = await openBenchCounty(stack, 'duban_bench_time_machine');
    const owner = createDataSource(stage.county.adminDatabaseUrl, { statementTimeoutMs: 0 });
    await owner.initialize();
    await measure(owner, stage, print).finally(() => owner.destroy());
  } finally {
    await stage?.close();
    await stack.stop();
  }
}

async function measure(owner: Owner, stage: BenchStage, print: Print): Promise<void> {
  const rules = await new RulesByVersion(owner).inForce(localDateOf(new Date().toISOString()));
  const directory = await new DirectoryRepository(owner).current();
  const expected = await fill(owner, { stage, rules, directory });
  const before = await rowCounts(owner);

  const folding = await timed(() => foldAll(owner));
  print(`\n${CASES} cases, ${folding.value} events`);
  print(line('reading and folding', folding.seconds, folding.seconds));
  const same = await timed(() => preview(owner, { policy: structuredClone(rules.policy) }));
  print(line('preview, policy in force', same.seconds, folding.seconds));
  const planted = await timed(() => preview(owner, { policy: aDayLess(rules.policy) }));
  print(line('preview, planted change', planted.seconds, folding.seconds));
  const heapMegabytes = process.memoryUsage().heapUsed / 2 ** 20;
  print(`heap afterwards ${heapMegabytes.toFixed(0)} MB`);

  const { selfCheck, cases } = same.value.preview;
  print(`self-check: ${selfCheck.exact} exact, ${selfCheck.inexact.length} not (wanted 0)`);
  print(`policy in force: ${cases.different} cases differ (wanted 0)`);
  for (const sentence of verdicts(planted.value, expected)) print(sentence);
  const after = await rowCounts(owner);
  const equal = JSON.stringify(before) === JSON.stringify(after);
  print(`row counts of ${before.length} tables before and after: ${equal ? 'equal' : 'NOT EQUAL'}`);
}

async function fill(owner: Owner, parts: PaperLedgerParts): Promise<readonly ExpectedDifference[]> {
  const expected: ExpectedDifference[] = [];
  for (let first = 0; first < CASES; first += CASES_A_BATCH) {
    const lives = Array.from({ length: CASES_A_BATCH }, (_, index) =>
      paperLife(parts, first + index),
    );
    expected.push(...lives.map((life) => expectedDifference(life, parts.rules, UNTIL)));
    await storeCases(
      owner,
      lives.map(({ paper }) => paper),
      first + 1,
      parts.rules,
    );
  }
  await owner.query('VACUUM ANALYZE cases, case_events');
  return expected;
}

function preview(owner: Owner, draft: DraftRules): Promise<PreviewAnswer> {
  const question = { draft, since: SINCE, until: UNTIL };
  return new TimeMachine(owner).preview(question, { withholdsConfidential: true });
}

/** The baseline: what it costs to have read the histories at all. */
async function foldAll(owner: Owner): Promise<number> {
  let events = 0;
  const query = { since: instantAt(SINCE, '00:00'), until: UNTIL };
  for await (const page of new CaseHistories(owner).pages(query)) {
    for (const history of page) {
      history.events.reduce<CaseState | null>(evolve, null);
      events += history.events.length;
    }
  }
  return events;
}

function aDayLess(policy: Policy): Policy {
  const { serious } = policy.severities;
  const { rectification } = serious.budgetWorkingDays;
  const budgetWorkingDays = { ...serious.budgetWorkingDays, rectification: rectification - 1 };
  const severities = { ...policy.severities, serious: { ...serious, budgetWorkingDays } };
  return { ...policy, version: 'bench-planted', severities };
}

/** Found against expected, as sets: what is missing and what should not be there. */
function verdicts(
  { preview: found }: PreviewAnswer,
  expected: readonly ExpectedDifference[],
): string[] {
  const wantedCases = expected.filter(({ firingsDiffer, dateMoves }) => firingsDiffer || dateMoves);
  const wantedDates = expected.filter(({ dateMoves }) => dateMoves).map(({ caseId }) => caseId);
  const wantedLate = expected.flatMap(({ caseId, breaches }) =>
    breaches.map((breach) => `${caseId} ${breach}`),
  );
  const late = found.late
    .filter(({ underDraft }) => underDraft !== null)
    .map((one) => `${one.case.caseId} ${one.clock}@${one.underDraft ?? ''}`);
  const dates = found.movedDates.map((moved) => moved.case.caseId);
  return [
    `planted change: ${found.cases.different} cases differ (wanted ${wantedCases.length})`,
    verdict('running dates that move', dates, wantedDates),
    verdict('breaches under the draft', late, wantedLate),
  ];
}

function verdict(what: string, found: readonly string[], wanted: readonly string[]): string {
  const [had, due] = [new Set(found), new Set(wanted)];
  const missing = wanted.filter((one) => !had.has(one)).length;
  const surplus = found.filter((one) => !due.has(one)).length;
  return `${what}: ${found.length} (missing ${missing}, not expected ${surplus})`;
}

function line(name: string, seconds: number, baseline: number): string {
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${Math.round(CASES / seconds)} cases/s`,
    `${(seconds / baseline).toFixed(1)} × reading`,
  ];
  return `${name.padEnd(28)} ${figures.map((figure) => figure.padStart(16)).join('')}`;
}

async function timed<Value>(work: () => Promise<Value>) {
  const began = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - began) / 1_000 };
}

async function rowCounts(owner: Owner): Promise<readonly string[]> {
  const tables = await owner.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const counts: string[] = [];
  for (const { name } of tables) {
    const [row] = await owner.query<{ count: string }[]>(`SELECT count(*) AS count FROM "${name}"`);
    counts.push(`${name} ${row?.count ?? ''}`);
  }
  return counts;
}
