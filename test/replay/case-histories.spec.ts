/**
 * Histories of running offices must replay on today's code (design §6): a workflow that was changed without `patched`
 * would wedge every case under way. New ones are kept by `duban rehearse --histories test/replay/histories`; old ones
 * are never rewritten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { projectRoot } from '#libs/config';
import { historyOfJson } from '#libs/temporal';

const FOLDER = join(projectRoot(), 'test', 'replay', 'histories');
const histories = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const code = readFileSync(join(projectRoot(), 'dist', 'workflow-bundle.js'), 'utf8');

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
});

function textOf(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function replay(bundle: string, json: string): Promise<void> {
  const workflowBundle = { code: bundle };
  return Worker.runReplayHistory({ workflowBundle }, historyOfJson(json), 'case/replayed');
}

describe('committed histories of the case workflow', () => {
  it('are there', () => {
    expect(histories.length).toBeGreaterThanOrEqual(3);
  });

  it.each(histories)('%s replays without a difference', async (name) => {
    await expect(replay(code, textOf(name))).resolves.toBeUndefined();
  });
});

describe('the replay gate', () => {
  const [first = ''] = histories;

  it('stops a workflow that sets its timers otherwise', async () => {
    const other = code.replaceAll('alarm.setFor(', 'void (');
    expect(other).not.toBe(code);
    await expect(replay(other, textOf(first))).rejects.toThrow(/nondeterminism/i);
  });

  it('stops a workflow that loads the case by another kind of activity', async () => {
    const other = code.replaceAll('onCommand.loadCase', 'onTime.loadCase');
    expect(other).not.toBe(code);
    await expect(replay(other, textOf(first))).rejects.toThrow(/nondeterminism/i);
  });

  it('stops a history with a command that the workflow does not know', async () => {
    const json = textOf(first);
    const other = json.replaceAll('"name":"receive"', '"name":"acceptByTelephone"');
    expect(other).not.toBe(json);
    await expect(replay(code, other)).rejects.toThrow(/nondeterminism/i);
  });
});
