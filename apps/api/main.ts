/** Starts the HTTP service: one line when it listens; SIGTERM and SIGINT let requests under way finish. */
import { readConfig } from '#libs/config';
import { createLogger } from '#libs/observability';
import { createApi } from './create-api.js';

const config = readConfig();
const logger = createLogger({ program: 'api', level: config.logLevel });
const app = await createApi(config, logger);
await app.listen(config.apiPort, config.apiHost);
logger.info({ address: `http://${config.apiHost}:${config.apiPort}` }, 'the API is ready');
