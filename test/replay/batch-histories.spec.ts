/** Histories of bulk changes must replay on today's code: one may be under way while a release is put in its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { projectRoot } from '#libs/config';
import { historyOfJson } from '#libs/temporal';

const FOLDER = join(projectRoot(), 'test', 'replay', 'batch-histories');
const code = readFileSync(join(projectRoot(), 'dist', 'workflow-bundle.js'), 'utf8');

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
});

function replay(bundle: string, name: string): Promise<void> {
  const history = historyOfJson(readFileSync(join(FOLDER, name), 'utf8'));
  return Worker.runReplayHistory({ workflowBundle: { code: bundle } }, history, 'batch/replayed');
}

describe('committed histories of the batch workflow', () => {
  it('are those of a later run, of another try after a pause, and of a cancelling in a pause', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual([
      'cancelled-in-a-pause.json',
      'continued.json',
      'tried-again.json',
    ]);
  });

  it.each(readdirSync(FOLDER))('%s replays without a difference', async (name) => {
    await expect(replay(code, name)).resolves.toBeUndefined();
  });

  it('stop a workflow that does not close the batch', async () => {
    const other = code.replaceAll('closeBatch)({', 'openBatch)({');
    expect(other).not.toBe(code);
    await expect(replay(other, 'continued.json')).rejects.toThrow(/nondeterminism/i);
  });
});
