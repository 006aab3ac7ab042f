/**
 * Runs one of the CLI's set-up commands (migrate, seed) to its end; what it says is returned, and shown when it fails.
 *
 * They run as processes of their own because an operator runs the same commands by hand: there is one way to migrate.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment, type Environment } from '#libs/config';
import { compiled } from './programs.js';

const run = promisify(execFile);

export async function runSetupCommand(name: string, environment: Environment): Promise<string> {
  try {
    const { stdout } = await run(
      process.execPath,
      ['--enable-source-maps', compiled('apps', 'cli', 'main.js'), name],
      {
        env: childEnvironment(environment),
        maxBuffer: 16 * 1024 * 1024,
      },
    );
    return stdout.trim();
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as { stdout?: string; stderr?: string };
    throw new Error(`"npm run duban -- ${name}" failed and said:\n${`${stdout}${stderr}`.trim()}`, {
      cause: fault,
    });
  }
}
