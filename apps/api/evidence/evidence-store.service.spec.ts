import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvidenceStore } from './evidence-store.service.js';

async function storeWith(content: string, uploads = 1) {
  const data = await mkdtemp(join(tmpdir(), 'duban-'));
  const store = new EvidenceStore(data);
  const incoming = join(data, 'incoming');
  await mkdir(incoming);
  const received = Array.from({ length: uploads }, (_, index) => join(incoming, `u${index}`));
  for (const path of received) await writeFile(path, content);
  return { data, incoming, store, received };
}

const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('EvidenceStore', () => {
  it('keeps a file under its content hash and gives it back unchanged', async () => {
    const { data, store, received } = await storeWith('abc');
    const kept = await store.measure(received[0] ?? '');
    expect(kept).toEqual({ sha256: SHA256_OF_ABC, sizeBytes: 3 });
    await store.keep(received[0] ?? '', kept);
    expect(await readFile(join(data, 'evidence', 'ba', SHA256_OF_ABC), 'utf8')).toBe('abc');
    const { stream, sizeBytes } = await store.read(SHA256_OF_ABC);
    expect([(await stream.toArray()).join(''), sizeBytes]).toEqual(['abc', 3]);
  });

  it('keeps the same content once and leaves nothing behind', async () => {
    const { data, incoming, store, received } = await storeWith('abc', 3);
    await Promise.all(received.map(async (path) => store.keep(path, await store.measure(path))));
    expect(await readdir(join(data, 'evidence', 'ba'))).toEqual([SHA256_OF_ABC]);
    expect(await readdir(incoming)).toEqual([]);
  });

  it('reads nothing but hashes', async () => {
    const { store } = await storeWith('abc');
    await expect(store.read('../../../etc/passwd')).rejects.toThrow('not a SHA-256');
  });
});
