/** ZIP archives as an honest program would never write them. */
import { deflateRawSync } from 'node:zlib';

export interface CraftedEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the archive states as the unfolded size; the true one by default. */
  readonly statedBytes?: number;
  readonly localName?: string;
  readonly encrypted?: boolean;
}

export function craftedArchive(
  entries: readonly CraftedEntry[],
  { before = '', behind = '' }: { before?: string; behind?: string } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  let offset = Buffer.byteLength(before);
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    const folded = deflateRawSync(content);
    const stated = entry.statedBytes ?? content.length;
    const flags = entry.encrypted === true ? 1 : 0;
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(folded.length, 18);
    local.writeUInt32LE(stated, 22);
    local.writeUInt16LE(localName.length, 26);
    const name = Buffer.from(entry.name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(folded.length, 20);
    central.writeUInt32LE(stated, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, localName, folded);
    directory.push(central, name);
    offset += local.length + localName.length + folded.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directoryBytes, end, Buffer.from(behind)]);
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The least that is taken for a Word document, and what is put into it. */
export function craftedDocx(...more: CraftedEntry[]): Buffer {
  return craftedArchive([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);
}
