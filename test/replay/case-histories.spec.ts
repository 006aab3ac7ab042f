/**
 * Histories of running offices must replay on today's code (design §6): a workflow that was changed without `patched`
 * would wedge every case under way. New ones are kept by `duban rehearse --histories test/replay/histories`; old ones
 * are never rewritten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { projectRoot } from '#libs/config';
import { historyOfJson } from '#libs/temporal';

const FOLDER = join(projectRoot(), 'test', 'replay', 'histories');
const histories = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

Runtime.install({ logger: new DefaultLogger('ERROR') });

describe('committed histories of the case workflow', () => {
  const code = readFileSync(join(projectRoot(), 'dist', 'workflow-bundle.js'), 'utf8');

  it('are there', () => {
    expect(histories.length).toBeGreaterThanOrEqual(3);
  });

  it.each(histories)('%s replays without a difference', async (name) => {
    const history = historyOfJson(readFileSync(join(FOLDER, name), 'utf8'));
    await expect(
      Worker.runReplayHistory({ workflowBundle: { code } }, history, 'case/replayed'),
    ).resolves.toBeUndefined();
  });
});
