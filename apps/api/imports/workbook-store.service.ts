/** Keeps sent workbooks by content under `<data>/imports`, so that they can be handed back with their faults marked. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const SHA256 = /^[0-9a-f]{64}$/;

export interface KeptWorkbook {
  /** Hex SHA-256 of the content. */
  readonly key: string;
  readonly bytes: Uint8Array;
}

export class WorkbookStore {
  private readonly folder: string;

  constructor(dataDirectory: string) {
    this.folder = join(dataDirectory, 'imports');
  }

  /** Moves the received file to its place. */
  async keep(received: string): Promise<KeptWorkbook> {
    const bytes = await readFile(received);
    const key = createHash('sha256').update(bytes).digest('hex');
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await rename(received, this.placeOf(key));
    return { key, bytes };
  }

  /** null for a key that no workbook was kept under. */
  async read(key: string): Promise<Uint8Array | null> {
    if (!SHA256.test(key)) return null;
    return readFile(this.placeOf(key)).catch((fault: unknown) => {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
      throw fault;
    });
  }

  private placeOf(key: string): string {
    return join(this.folder, `${key}.xlsx`);
  }
}
