/** The web app talks to the API that is there: its types are those of the API's own description. */
import { readFileSync } from 'node:fs';
import { expect, it, jest } from '@jest/globals';
import { API_TYPES, apiTypes } from '../gates/api-types.js';

jest.setTimeout(60_000);

it('the types of the web app are those of the API; otherwise run "npm run api:types"', async () => {
  const isCurrent = readFileSync(API_TYPES, 'utf8') === (await apiTypes());
  expect({ isCurrent, refreshedBy: 'npm run api:types' }).toEqual({
    isCurrent: true,
    refreshedBy: 'npm run api:types',
  });
});
