/** What the OpenAPI document promises can be held against the answers: schemas are there, and every route says what it answers. */
import { jest } from '@jest/globals';
import { ApiService } from './api-service.js';

jest.setTimeout(60_000);

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: object }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the description of the API', () => {
  let service: ApiService;
  let description: Description;

  beforeAll(async () => {
    service = await ApiService.open('api_description');
    description = (await (await fetch(`${service.address}/openapi.json`)).json()) as Description;
  });
  afterAll(() => service.close());

  it('writes each named schema out instead of referring to itself', () => {
    const { schemas } = description.components;
    const empty = Object.entries(schemas).filter(([, schema]) => !('type' in schema));
    expect(empty.map(([name]) => name)).toEqual([]);
    expect(JSON.stringify(description)).not.toContain('#/$defs/');
    expect(schemas['RegisterBody']).toHaveProperty('properties.townshipId.maxLength', 200);
  });

  it('says of every route what it answers to who may use it, and that it may be malformed', () => {
    const without = (wanted: RegExp) =>
      Object.entries(description.paths).flatMap(([path, item]) =>
        Object.entries(item)
          .filter(([, { responses }]) => !Object.keys(responses).some((key) => wanted.test(key)))
          .map(([method]) => `${method.toUpperCase()} ${path}`),
      );
    expect(without(/^(20\d|302)$/)).toEqual([]);
    expect(without(/^400$/)).toEqual([]);
  });
});
