/**
 * Evidence files by content hash under `<data>/evidence/ab/<sha256>`: the name is the proof that the file is the one
 * that was submitted. A file is flushed to the disk before it gets that name; without it a power cut could leave a case
 * that points to an empty file.
 */
import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface KeptFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

const SHA256 = /^[0-9a-f]{64}$/;

export class EvidenceStore {
  private readonly folder: string;

  constructor(dataDirectory: string) {
    this.folder = join(dataDirectory, 'evidence');
  }

  async measure(path: string): Promise<KeptFile> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { sha256: hash.digest('hex'), sizeBytes: (await stat(path)).size };
  }

  /** Moves a received file to its place; content that is there already is kept once. */
  async keep(received: string, { sha256 }: KeptFile): Promise<void> {
    const place = this.placeOf(sha256);
    await mkdir(dirname(place), { recursive: true });
    await flush(received);
    await rename(received, place);
    await flush(dirname(place));
  }

  /** Rejects with ENOENT when the file is gone from the disk. */
  async read(sha256: string): Promise<{ readonly stream: ReadStream; readonly sizeBytes: number }> {
    const file = await open(this.placeOf(sha256), 'r');
    const { size } = await file.stat();
    return { stream: file.createReadStream(), sizeBytes: size };
  }

  private placeOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new RangeError('not a SHA-256');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
