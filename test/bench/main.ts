/** `npm run bench -- NAME`: figures as ratios to a baseline of the same run. It judges nothing and fails no build. */
import { quietEngine } from '#infra/county';
import { ledgerBench } from './ledger.bench.js';
import { lifecycleBench } from './lifecycle.bench.js';
import { timeMachineBench } from './time-machine/time-machine.bench.js';

const BENCHES = {
  lifecycle: lifecycleBench,
  ledger: ledgerBench,
  'time-machine': timeMachineBench,
} as const;

const name = process.argv[2] ?? '';
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name as keyof typeof BENCHES] : undefined;
if (bench === undefined) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
  process.exitCode = 2;
} else {
  quietEngine();
  await bench((line) => process.stdout.write(`${line}\n`));
}
