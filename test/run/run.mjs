/**
 * `npm test`: every gate and suite on a clone that may be fresh, with one line of counts at the end.
 *
 * Plain JavaScript with nothing but Node, because on a fresh clone there is nothing else yet. All stages run even when
 * one fails, so that a failed lint does not hide failed tests; the exit code and the last line tell of any failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureInstalled, Refusal, root } from '../../infra/start/prepare.mjs';
import { hasSpecs, stages } from './stages.mjs';

const wanted = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

try {
  checkNode();
  ensureInstalled();
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault;
  console.error(`${fault.message}\n0 passed, 1 failed`);
  process.exit(1);
}
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  if (stage.suite && !hasSpecs(stage.folders)) continue;
  console.log(`\n=== ${stage.name}`);
  const began = Date.now();
  const result = stage.gate ? runGate(stage.gate) : runSuite(stage.suite);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  for (const kind of Object.keys(counts)) counts[kind] += result[kind];
  summary.push(`${stage.name.padEnd(14)}${seconds.padStart(7)} s  ${said(result)}`);
}
console.log(`\n${summary.join('\n')}\n`);
console.log(said(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

function runGate(gate) {
  try {
    gate();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    console.error(fault.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function runSuite(project) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-jest-'));
  const report = join(folder, 'report.json');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // Temporal's and Nest's ESM packages only load under Node's module hooks for Jest.
  const args = ['--experimental-vm-modules', '--no-warnings', jest, '--selectProjects', project];
  const { status } = spawnSync(process.execPath, [...args, '--json', `--outputFile=${report}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const result = countTests(report);
  rmSync(folder, { recursive: true, force: true });
  // Servers that did not start, or a report that was never written, fail without a failed test.
  if (status !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

function countTests(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const read = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + read.numRuntimeErrorTestSuites,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

function said({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
