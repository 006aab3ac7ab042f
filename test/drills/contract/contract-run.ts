/**
 * One role's turn: Schemathesis as a process of its own, told by a file what there is and what must stay hidden, and
 * asked by a file what it found. Bounded in time, because a service that hangs would otherwise hold the drill for ever.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#libs/config';
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import { addDays, localDateOf } from '#libs/domain';
import { closedUnits, mayRead, type ContractAccount } from './contract-accounts.js';
import { contractFile } from './python-home.js';
import type { SeededCase } from './seeded-cases.js';

export interface ContractFailure {
  /** Name of the check of Schemathesis, or of ours. */
  readonly check: string;
  readonly operation: string;
  readonly status: number;
  readonly what: string;
  readonly count: number;
  readonly samples: readonly { readonly curl: string }[];
}

export interface ContractReport {
  /** Of Schemathesis: 0 when it found nothing and met no fault of its own. */
  readonly exitCode: number;
  readonly logFile: string;
  readonly calls: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly failures: readonly ContractFailure[];
}

export interface ContractRun {
  readonly python: string;
  readonly apiUrl: string;
  /** For the plan, the report and the log. */
  readonly folder: string;
  readonly account: ContractAccount;
  readonly password: string;
  readonly cases: readonly SeededCase[];
  readonly examplesPerOperation: number;
  readonly abort: AbortSignal;
}

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'shows_no_foreign_case',
];
/** Left out, because a random request that succeeds or fails there ends the drill's own way in. */
const LEFT_OUT = [
  // Ends the session with which the role works, each time.
  'DELETE /api/v1/sessions',
  // Wrong passwords count towards the lock of the account, and a right one would change it.
  'POST /api/v1/account/password',
  'POST /api/v1/account/second-factor',
];
const WITHIN_MS = 3_600_000;
const REQUESTS_AT_MOST = '200/s';

/** @throws when Schemathesis left no report, with where its log is. */
export async function runContract(run: ContractRun): Promise<ContractReport> {
  const name = run.account.role;
  const report = join(run.folder, `${name}.report.json`);
  const plan = join(run.folder, `${name}.plan.json`);
  writeFileSync(plan, JSON.stringify({ ...planOf(run), report }), { mode: 0o600 });
  const logFile = join(run.folder, `${name}.log`);
  const log = openSync(logFile, 'w');
  const child = spawn(run.python, ['-m', 'schemathesis.cli', ...argumentsOf(run)], {
    cwd: run.folder,
    env: childEnvironment({
      SCHEMATHESIS_HOOKS: contractFile('contract_hooks.py'),
      DUBAN_CONTRACT: plan,
      PYTHONDONTWRITEBYTECODE: '1',
    }),
    stdio: ['ignore', log, log],
    signal: AbortSignal.any([run.abort, AbortSignal.timeout(WITHIN_MS)]),
  });
  const [exitCode] = (await once(child, 'exit')) as [number];
  closeSync(log);
  if (!existsSync(report)) throw new Error(`Schemathesis ended without a report: ${logFile}`);
  const found = JSON.parse(readFileSync(report, 'utf8')) as ContractReport;
  return { ...found, exitCode, logFile };
}

function argumentsOf({ apiUrl, examplesPerOperation }: ContractRun): string[] {
  return [
    ...['run', `${apiUrl}/openapi.json`, '--url', apiUrl],
    ...['--phases', 'examples,coverage,fuzzing', '--mode', 'all'],
    ...['--checks', CHECKS.join(',')],
    ...['--max-examples', String(examplesPerOperation), '--rate-limit', REQUESTS_AT_MOST],
    ...['--continue-on-failure', '--no-shrink', '--suppress-health-check', 'all'],
    ...['--request-timeout', '30', '--generation-database', 'none', '--warnings', 'off'],
    '--no-color',
    ...LEFT_OUT.flatMap((operation) => ['--exclude-name', operation]),
  ];
}

function planOf({ apiUrl, account, password, cases }: ContractRun) {
  const hidden = cases.filter((one) => !mayRead(account, one));
  const today = localDateOf(new Date().toISOString());
  const { units, seats } = DEMONSTRATION_COUNTY;
  return {
    apiUrl,
    account: account.account,
    password,
    cases: cases.map(named),
    ownCases: cases.filter((one) => mayRead(account, one)).map(named),
    evidence: cases.flatMap(({ caseId, evidenceIds }) =>
      evidenceIds.map((evidenceId) => ({ caseId, evidenceId })),
    ),
    units: units.map(({ unitId }) => unitId),
    // Whoever of them is disabled or gets a new password has no part in the drill.
    spareAccounts: seats.filter(isSpare).map(({ personId }) => personId),
    people: seats.map(({ personId }) => personId),
    dates: [today, ...[-400, -1, 1, 30, 400].map((days) => addDays(today, days)), '0000-00-00'],
    hiddenTexts: hidden.map(({ mark }) => mark),
    hiddenCaseIds: hidden.map(({ caseId }) => caseId),
    hiddenUnitIds: closedUnits(account),
  };
}

/** Heads and handlers of departments. */
function isSpare({ account }: { readonly account: string }): boolean {
  return /^(minzheng|caizheng)\./.test(account);
}

function named({ caseId, ledgerNumber }: SeededCase) {
  return { caseId, ledgerNumber };
}
