/**
 * `drill contract`: Schemathesis knocks at every documented route as each role, with thousands of requests as odd as the
 * document allows and odder. No 5xx, nothing that the document does not say, no answer from where the role has no
 * business (design invariant 7). Here `--cases` counts requests a role at least.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPasswords } from '#libs/demonstration';
import pLimit from 'p-limit';
import type { Drill, DrillRun, Finding } from '../drill.types.js';
import { openScene, type KillScene } from '../kill/scene.js';
import { CONTRACT_TURNS, type ContractAccount } from './contract-accounts.js';
import { runContract, type ContractFailure, type ContractReport } from './contract-run.js';
import { foreignActs } from './foreign-acts.audit.js';
import { pythonWithSchemathesis } from './python-home.js';
import { seedCases, type SeededCase } from './seeded-cases.js';

/**
 * The examples that every route is given beside Schemathesis' own list of edge cases, which makes the other half of the
 * requests; whether they were enough is counted at the end.
 */
const SHARE_OF_EXAMPLES = 0.6;
const ACCOUNTS_AT_ONCE = 3;
/** Out of the way: what is tested stands behind the bounds. */
const RATE_LIMITS = ['reads', 'writes', 'files', 'strangers', 'signIns', 'address']
  .map((kind) => `${kind}=10000000`)
  .join(',');

export const contractDrill: Drill = async (run) => {
  const python = await pythonWithSchemathesis(run.print);
  const scene = await openScene(run.print, { RATE_LIMITS });
  const folder = mkdtempSync(join(tmpdir(), 'duban-contract-'));
  try {
    const passwords = readPasswords(scene.dataDirectory) ?? {};
    const cases = await seedCases({ ...scene, passwords });
    const examplesPerOperation = Math.ceil(
      (run.cases * SHARE_OF_EXAMPLES) / (await operations(scene)),
    );
    run.print(`${cases.length} cases seeded; plans, reports and logs are in ${folder}`);
    run.print(row(['role', 'requests', 'failures', '5xx', 'foreign', 'seconds']));
    const findings: Finding[] = [];
    const atOnce = pLimit(ACCOUNTS_AT_ONCE);
    const turn = async (account: ContractAccount): Promise<void> => {
      run.abort.throwIfAborted();
      const password = passwords[account.account] ?? '';
      const shared = { ...run, ...scene, python, folder, cases, examplesPerOperation };
      const began = performance.now();
      const report = await runContract({ ...shared, account, password });
      const acted = await foreignActs(scene.dataSource, account, cases);
      const seconds = Math.round((performance.now() - began) / 1_000);
      run.print(rowOf(account, report, acted.length, seconds));
      findings.push(...findingsOf(run, account, report, acted));
    };
    for (const accounts of CONTRACT_TURNS) {
      await Promise.all(accounts.map((account) => atOnce(turn, account)));
    }
    if (findings.length > 0) run.print(`logs are kept in ${scene.keepLogs()}`);
    return findings;
  } finally {
    await scene.close();
  }
};

async function operations({ apiUrl }: KillScene): Promise<number> {
  const { paths } = (await (await fetch(`${apiUrl}/openapi.json`)).json()) as { paths: object };
  return Object.values(paths).reduce<number>(
    (count, item) => count + Object.keys(item as object).length,
    0,
  );
}

function findingsOf(
  { cases }: DrillRun,
  { role }: ContractAccount,
  { calls, failures, exitCode, logFile }: ContractReport,
  acted: readonly SeededCase['ledgerNumber'][],
): Finding[] {
  const wrong = (what: string): Finding => ({ kind: 'wrong', what: `${role}: ${what}` });
  return [
    ...(calls < cases ? [wrong(`${calls} requests only, of ${cases}`)] : []),
    ...(exitCode !== 0 && failures.length === 0
      ? [wrong(`Schemathesis met a fault of its own: ${logFile}`)]
      : []),
    ...failures.map(({ operation, status, check, what, count }) =>
      wrong(`${operation} answered ${status}, ${check}: ${what} (${count}×)`),
    ),
    ...acted.map((ledgerNumber) => wrong(`acted on ${ledgerNumber}, outside its reach`)),
  ];
}

function rowOf(
  { role }: ContractAccount,
  { calls, failures, statuses }: ContractReport,
  acted: number,
  seconds: number,
): string {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const countOf = (some: readonly ContractFailure[]) => sum(some.map(({ count }) => count));
  const foreign = failures.filter(({ check }) => check === 'shows_no_foreign_case');
  const faults = Object.entries(statuses).filter(([status]) => status.startsWith('5'));
  const figures = [
    calls,
    countOf(failures),
    sum(faults.map(([, count]) => count)),
    countOf(foreign) + acted,
    seconds,
  ];
  return row([role, ...figures.map(String)]);
}

const WIDTHS = [24, 10, 10, 6, 9, 9];

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join('');
}
