/**
 * `npm run drill -- NAME [--cases N] [--rounds N]`: breaks servers of a stack of its own while people work, and ends
 * with 1 when anything was lost or doubled.
 */
import { setMaxListeners } from 'node:events';
import { parseArgs } from 'node:util';
import { contractDrill } from './contract/contract.drill.js';
import type { Drill, Finding } from './drill.types.js';
import { killDrill } from './kill/kill.drill.js';
import { mailDrill } from './mail/mail.drill.js';

const DRILLS = {
  contract: contractDrill,
  kill: killDrill,
  mail: mailDrill,
} as const satisfies Record<string, Drill>;
const SIZES = {
  contract: { cases: 2_000, rounds: 1 },
  kill: { cases: 200, rounds: 3 },
  mail: { cases: 40, rounds: 2 },
} as const;
const FINDINGS_SHOWN = 30;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function isDrill(name: string): name is keyof typeof DRILLS {
  return Object.hasOwn(DRILLS, name);
}

/** `lost 0, doubled 0`, and what else must not be, if there is any. */
function summaryOf(findings: readonly Finding[]): string {
  const count = (kind: Finding['kind']) => findings.filter((each) => each.kind === kind).length;
  const summary = `lost ${count('lost')}, doubled ${count('doubled')}`;
  return count('wrong') === 0 ? summary : `${summary}, otherwise wrong ${count('wrong')}`;
}

async function drill(name: keyof typeof DRILLS, cases?: string, rounds?: string): Promise<void> {
  const ending = new AbortController();
  // Every case that waits listens for the end.
  setMaxListeners(0, ending.signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => ending.abort(new Error(`ended by ${signal}`)));
  }
  const findings = await DRILLS[name]({
    cases: Number(cases ?? SIZES[name].cases),
    rounds: Number(rounds ?? SIZES[name].rounds),
    print,
    abort: ending.signal,
  });
  for (const { kind, what } of findings.slice(0, FINDINGS_SHOWN)) print(`✗ ${kind}: ${what}`);
  if (findings.length > FINDINGS_SHOWN) print(`✗ … ${findings.length} in all`);
  print(summaryOf(findings));
  if (findings.length > 0) process.exitCode = 1;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' }, rounds: { type: 'string' } },
});
const name = positionals[0] ?? '';
if (isDrill(name)) {
  try {
    await drill(name, values.cases, values.rounds);
  } catch (fault) {
    process.stderr.write(
      `the drill broke off: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
    );
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`usage: npm run drill -- ${Object.keys(DRILLS).join(' | ')}\n`);
  process.exitCode = 2;
}
