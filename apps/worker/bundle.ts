/**
 * Bundles the workflows once, at build time: production loads this file and refuses to start without it, so that every
 * worker of a release runs the same workflow code and starts without webpack.
 */
import { writeFile } from 'node:fs/promises';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import { failureConverterPath } from '#libs/temporal';

/**
 * Pure modules without state of their own, evaluated once a worker instead of once a workflow: a case would otherwise
 * load the whole domain anew, which cost more than one of its commands.
 */
const SHARED = [
  '../../workflows/stack-depth.js',
  '../../libs/domain/index.js',
  '../../libs/contracts/index.js',
].map((module) => new URL(module, import.meta.url).pathname);

const { code } = await bundleWorkflowCode({
  logger: new DefaultLogger('WARN'),
  workflowsPath: new URL('../../workflows/index.js', import.meta.url).pathname,
  preloadModules: SHARED,
  failureConverterPath: failureConverterPath(),
});
await writeFile(join(projectRoot(), 'dist', 'workflow-bundle.js'), code);
