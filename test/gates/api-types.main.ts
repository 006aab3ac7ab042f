/** `npm run api:types`: writes the web app's types of the API anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import { API_TYPES, apiTypes } from './api-types.js';

writeFileSync(join(projectRoot(), API_TYPES), await apiTypes());
process.stdout.write(`Wrote ${API_TYPES}.\n`);
