/**
 * `duban rehearse`: a year in a minute. Plays every scenario through the real server, worker and database with each
 * case's own time skipped, prints the timelines and checks every rung against the policy by a second implementation.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { differences, expectedFirings, firedLate, recordedFirings } from './expectation.js';
import { play, type PlayedCase } from './play.js';
import { SCENARIOS } from './scenarios/index.js';
import { openStage } from './stage.js';
import type { Stage } from './stage.types.js';
import { timelineOf } from './timeline.js';

export function rehearseCommand(): Command {
  return new Command('rehearse')
    .description('play a year of cases through the real server with time skipping, and check it')
    .option('--only <key>', 'play one scenario')
    .option('--histories <folder>', 'keep each workflow history there, for the replay tests')
    .action(async (options: RehearseOptions) => {
      const faults = await rehearse(options, (line) => {
        process.stdout.write(`${line}\n`);
      });
      if (faults > 0) process.exitCode = 1;
    });
}

interface RehearseOptions {
  readonly only?: string;
  readonly histories?: string;
}

/** Returns how many differences from the policy were found, all scenarios together. */
async function rehearse(
  { only, histories }: RehearseOptions,
  print: (line: string) => void,
): Promise<number> {
  const scenarios = SCENARIOS.filter(({ key }) => only === undefined || key === only);
  if (scenarios.length === 0) {
    const keys = SCENARIOS.map(({ key }) => key).join(', ');
    throw new Error(`There is no scenario of that name; there are ${keys}.`);
  }
  const stage = await openStage(print);
  try {
    const began = Date.now();
    // All settle before the stage is taken down: one that fails must not cut off the others.
    const played = await Promise.allSettled(scenarios.map((scenario) => play(scenario, stage)));
    const faults = played.map((one, index) =>
      one.status === 'fulfilled'
        ? report(one.value, stage, print)
        : reportFailure(scenarios[index]?.key ?? '', one.reason, print),
    );
    if (histories !== undefined) {
      for (const one of played) {
        if (one.status === 'fulfilled') await keepHistory(one.value, stage, histories);
      }
    }
    const total = faults.reduce((sum, count) => sum + count, 0);
    const seconds = ((Date.now() - began) / 1_000).toFixed(1);
    print(`\n${played.length} cases in ${seconds} s; differences from the policy: ${total}`);
    return total;
  } finally {
    await stage.close();
  }
}

/** The last run's history as Temporal's own JSON, named after the scenario. */
async function keepHistory(
  { scenario, caseId }: PlayedCase,
  stage: Stage,
  folder: string,
): Promise<void> {
  await writeFile(join(folder, `${scenario.key}.json`), await stage.engineHistory(caseId));
}

/** A step that was refused is a finding like a wrong rung. */
function reportFailure(key: string, reason: unknown, print: (line: string) => void): number {
  print(`\n✗ ${key}: ${reason instanceof Error ? reason.message : String(reason)}`);
  return 1;
}

function report(
  { scenario, caseId, events, playedUntil }: PlayedCase,
  { policy, calendar }: Stage,
  print: (line: string) => void,
): number {
  const expected = expectedFirings(events, { policy, calendar }, playedUntil);
  const recorded = recordedFirings(events);
  const faults = differences(expected, recorded);
  print(`\n【${scenario.title}】 ${scenario.key} · ${caseId}`);
  for (const line of timelineOf(events)) print(`  ${line}`);
  print(`  → ${recorded.length} rungs and breaches, ${expected.length} expected`);
  const late = firedLate(events);
  for (const fault of [...faults, ...late]) print(`  ✗ ${fault}`);
  return faults.length + late.length;
}
