/** The types of the API as the web app's client knows them, made from the service's own description without a server. */
import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTs, { astToString } from 'openapi-typescript';
import { createApi } from '../../apps/api/create-api.js';
import { openApiDocument } from '../../apps/api/http/openapi.document.js';
import { makePayloadKeyEntry, readConfig } from '#libs/config';
import { createLogger } from '#libs/observability';

export const API_TYPES = 'apps/web/api/schema.d.ts';

const HEADER = `/** Made by "npm run api:types" from the API's own description; never edited by hand. */\n`;

const NOWHERE = {
  DATABASE_URL: 'postgresql://nowhere.invalid/duban',
  TEMPORAL_ADDRESS: 'nowhere.invalid:1',
};

export async function apiTypes(): Promise<string> {
  const logger = createLogger({ program: 'api', level: 'error' });
  const config = readConfig({ ...NOWHERE, DUBAN_PAYLOAD_KEYS: makePayloadKeyEntry() });
  const app = await createApi(config, logger);
  const document = JSON.stringify(withoutRefusals(openApiDocument(app)));
  return HEADER + astToString(await openapiTs(document));
}

/** Every refusal has the one form `Problem`: written out for each route it would be nine tenths of the file. */
function withoutRefusals(document: OpenAPIObject): OpenAPIObject {
  const paths = structuredClone(document.paths);
  for (const item of Object.values(paths)) {
    for (const operation of [item.get, item.post, item.put, item.patch, item.delete]) {
      if (operation === undefined) continue;
      const answers = Object.entries(operation.responses).filter(([status]) =>
        /^[23]/.test(status),
      );
      operation.responses = Object.fromEntries(answers);
    }
  }
  return { ...document, paths };
}
