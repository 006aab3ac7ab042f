import type { Payload } from '@temporalio/common';
import { defaultPayloadConverter } from '@temporalio/common';
import { makePayloadKeyEntry, payloadKeysOf } from '#libs/config';
import { EncryptingCodec } from './encrypting.codec.js';
import { PayloadUnreadable } from './payload-unreadable.js';

const entry = (id: string): string => makePayloadKeyEntry().replace(/^[^:]+/, id);
const [oldKey, newKey] = [entry('old'), entry('new')];
const codecOf = (...entries: readonly string[]) =>
  new EncryptingCodec(payloadKeysOf(entries.join(',')));

const PROBLEM = '村务公开栏三个月未更新';
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload<unknown>(value);
const valueOf = (payload: Payload | undefined): unknown =>
  payload && defaultPayloadConverter.fromPayload(payload);

/** One argument after the codec: what is sealed instead of a problem. */
async function sealedOne(codec: EncryptingCodec, ...values: readonly unknown[]) {
  const value = values.length === 0 ? { problem: PROBLEM } : values[0];
  const [sealed] = await codec.encode([payloadOf(value)]);
  if (sealed?.data == null || sealed.metadata == null) throw new Error('nothing was encoded');
  return { data: sealed.data, metadata: sealed.metadata };
}

describe('an encrypted payload', () => {
  it.each([
    ['a command', { problem: PROBLEM }],
    ['nothing at all', undefined],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['a long text', PROBLEM.repeat(10_000)],
  ])('comes back as it was: %s', async (_, value) => {
    const codec = codecOf(oldKey);
    const [back] = await codec.decode([await sealedOne(codec, value)]);
    expect(valueOf(back)).toEqual(value);
  });

  it('shows its encoding and the id of its key, and nothing of its content or kind', async () => {
    const { metadata, data } = await sealedOne(codecOf(oldKey));
    const shown = Object.entries(metadata).map(([name, bytes]) => [name, String(bytes)]);
    expect(shown).toEqual([
      ['encoding', 'binary/encrypted'],
      ['key-id', 'old'],
    ]);
    expect(Buffer.from(data).includes('村务')).toBe(false);
    expect(Buffer.from(data).includes('json')).toBe(false);
  });

  it('is never the same twice, so that equal contents do not show as equal', async () => {
    const codec = codecOf(oldKey);
    const sealed = await Promise.all([1, 2, 3].map(() => sealedOne(codec)));
    expect(new Set(sealed.map(({ data }) => Buffer.from(data).toString('hex'))).size).toBe(3);
  });

  it('is read after a rotation, while what is new goes under the new key', async () => {
    const sealed = await sealedOne(codecOf(oldKey));
    const rotated = codecOf(newKey, oldKey);
    const [back] = await rotated.decode([sealed]);
    expect(valueOf(back)).toEqual({ problem: PROBLEM });
    const { metadata } = await sealedOne(rotated);
    expect(String(metadata['key-id'])).toBe('new');
  });
});

describe('a payload that cannot be read', () => {
  it('names the missing key', async () => {
    const sealed = await sealedOne(codecOf(oldKey));
    await expect(codecOf(newKey).decode([sealed])).rejects.toThrow(
      new PayloadUnreadable('old', 'that key is not among DUBAN_PAYLOAD_KEYS'),
    );
  });

  it('is found out where another key has that id', async () => {
    const sealed = await sealedOne(codecOf(oldKey));
    await expect(codecOf(entry('old')).decode([sealed])).rejects.toThrow(PayloadUnreadable);
  });

  it('is found out wherever one bit of it was changed, or its end is missing', async () => {
    const codec = codecOf(oldKey);
    const { metadata, data } = await sealedOne(codec);
    for (let at = 0; at < data.length; at += 1) {
      const altered = Uint8Array.from(data, (byte, index) => (index === at ? byte ^ 1 : byte));
      await expect(codec.decode([{ metadata, data: altered }])).rejects.toThrow(PayloadUnreadable);
    }
    for (const length of [0, 12, 27, data.length - 1]) {
      const cut = data.slice(0, length);
      await expect(codec.decode([{ metadata, data: cut }])).rejects.toThrow(PayloadUnreadable);
    }
  });

  it('is found out where it was passed off as sealed under another key of the ring', async () => {
    const [, secret = ''] = oldKey.split(':');
    const codec = codecOf(oldKey, `twin:${secret}`);
    const { metadata, data } = await sealedOne(codec);
    const renamed = { metadata: { ...metadata, 'key-id': Buffer.from('twin') }, data };
    await expect(codec.decode([renamed])).rejects.toThrow(PayloadUnreadable);
  });

  it('shows nothing of what somebody wrote into the place of the key id', async () => {
    const codec = codecOf(oldKey);
    const { metadata, data } = await sealedOne(codec);
    const forged = { metadata: { ...metadata, 'key-id': Buffer.from('张三'.repeat(40)) }, data };
    await expect(codec.decode([forged])).rejects.not.toThrow(/张三/);
  });
});

describe('a payload in clear', () => {
  it('passes: histories from before encryption are still read', async () => {
    const clear = payloadOf({ problem: PROBLEM });
    expect(await codecOf(oldKey).decode([clear])).toEqual([clear]);
  });
});

describe('without a key', () => {
  it('nothing is built, in a demonstration neither', () => {
    expect(() => new EncryptingCodec([])).toThrow('DUBAN_PAYLOAD_KEYS is missing');
  });
});
