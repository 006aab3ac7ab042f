import { inspect } from 'node:util';
import { readConfig } from './app-config.js';
import { makePayloadKeyEntry, payloadKeysOf } from './payload-keys.js';

const servers = {
  DATABASE_URL: 'postgresql://duban_api:geheim@127.0.0.1:5432/duban',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
};
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

describe('DUBAN_PAYLOAD_KEYS', () => {
  it('is read in its order: the first key is the one that encrypts', () => {
    const { payloadKeys } = readConfig({
      ...servers,
      DUBAN_PAYLOAD_KEYS: `new:${key(2)}, old:${key(1)}`,
    });
    expect(payloadKeys.map(({ id, secret }) => [id, secret.export().at(0)])).toEqual([
      ['new', 2],
      ['old', 1],
    ]);
  });

  it.each([
    ['a key that is too short', `a:${Buffer.alloc(16, 7).toString('base64')}`],
    ['a key without an id', key(7)],
    ['an id that does not fit', `a b:${key(7)}`],
    ['two keys of one id', `a:${key(7)},a:${key(8)}`],
    ['an empty entry', `a:${key(7)},`],
    ['something that is not base64', `a:${'!'.repeat(44)}`],
  ])('is refused with %s, and the fault shows nothing of it', (_, text) => {
    let fault: unknown;
    try {
      readConfig({ ...servers, DUBAN_PAYLOAD_KEYS: text });
    } catch (thrown) {
      fault = thrown;
    }
    expect(fault).toMatchObject({ variables: ['DUBAN_PAYLOAD_KEYS is not valid'] });
    expect(inspect(fault)).not.toContain('BwcHBwcH');
  });

  it('stays hidden when the configuration is printed', () => {
    const config = readConfig({ ...servers, DUBAN_PAYLOAD_KEYS: `a:${key(7)}` });
    const printed = `${inspect(config, { depth: null })} ${JSON.stringify(config)}`;
    expect(printed).not.toContain(key(7));
    expect(printed).not.toMatch(/07 07 07|7,7,7/);
  });
});

describe('a key that is made', () => {
  it('can be read, and is another one each time', () => {
    const [first, second] = [makePayloadKeyEntry(), makePayloadKeyEntry()];
    expect(payloadKeysOf(`${first},${second}`)).toHaveLength(2);
  });
});
