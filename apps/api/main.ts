/**
 * Starts the HTTP service: one line when it listens; SIGTERM and SIGINT let requests under way finish. While nobody has
 * an account, an operator at a terminal is shown the link that makes the first one; into a log only how to get it.
 */
import { readConfig } from '#libs/config';
import { createLogger } from '#libs/observability';
import type { AccountServices } from '#libs/identity';
import { ACCOUNTS } from './http/tokens.js';
import { createApi } from './create-api.js';

const config = readConfig();
const logger = createLogger({ program: 'api', level: config.logLevel });
const app = await createApi(config, logger);
await app.listen(config.apiPort, config.apiHost);
logger.info({ address: `http://${config.apiHost}:${config.apiPort}` }, 'the API is ready');
await inviteFirstAdministrator();

async function inviteFirstAdministrator(): Promise<void> {
  const { firstAdministrators } = app.get<AccountServices>(ACCOUNTS);
  if (!process.stdout.isTTY) {
    if (await firstAdministrators.isNeeded().catch(() => false)) {
      logger.warn('nobody has an account: `npm run duban -- first-administrator` prints the link');
    }
    return;
  }
  const token = await firstAdministrators.issueLink().catch(() => null);
  if (token === null) return;
  process.stdout.write(`${config.publicUrl}/first-administrator?token=${token}\n`);
}
