/** The central directory of a ZIP archive, read with suspicion: nothing that it states is taken for true. */

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_BYTES = 65_535;
const ENCRYPTED_BIT = 1;

export interface ArchiveEntry {
  /** As the directory spells it, one character a byte. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; others are not taken. */
  readonly method: number;
  readonly folded: Buffer;
}

export interface ArchiveEnd {
  readonly position: number;
  readonly count: number;
  readonly directoryOffset: number;
  readonly directoryBytes: number;
}

export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** null: no archive, or one that was cut. */
export function archiveEndOf(view: Buffer): ArchiveEnd | null {
  const earliest = Math.max(0, view.length - END_BYTES - COMMENT_BYTES);
  for (let position = view.length - END_BYTES; position >= earliest; position -= 1) {
    if (view.readUInt32LE(position) === END_SIGNATURE) {
      return {
        position,
        count: view.readUInt16LE(position + 10),
        directoryBytes: view.readUInt32LE(position + 12),
        directoryOffset: view.readUInt32LE(position + 16),
      };
    }
  }
  return null;
}

/** True where the file is an archive from its first to its last byte, with nothing before, between or behind. */
export function isNothingButArchive(view: Buffer, end: ArchiveEnd): boolean {
  return (
    hasSignature(view, 0, LOCAL_SIGNATURE, LOCAL_BYTES) &&
    end.directoryOffset + end.directoryBytes === end.position &&
    end.position + END_BYTES === view.length
  );
}

/** The entries in the directory's order; null where the directory and the file contradict each other. */
export function* entriesOf(view: Buffer, end: ArchiveEnd): Generator<ArchiveEntry | null> {
  let offset = end.directoryOffset;
  for (let index = 0; index < end.count; index += 1) {
    if (!hasSignature(view, offset, ENTRY_SIGNATURE, ENTRY_BYTES)) {
      yield null;
      return;
    }
    yield entryAt(view, offset);
    offset += ENTRY_BYTES + variableBytes(view, offset);
  }
}

/** True where bytes that are something else hold a whole archive as well: two programs would see two files. */
export function alsoHoldsArchive(view: Buffer): boolean {
  const end = archiveEndOf(view);
  if (end === null || end.count === 0) return false;
  const start = end.position - end.directoryBytes;
  return start >= 0 && hasSignature(view, start, ENTRY_SIGNATURE, ENTRY_BYTES);
}

function entryAt(view: Buffer, offset: number): ArchiveEntry | null {
  const local = view.readUInt32LE(offset + 42);
  if (!hasSignature(view, local, LOCAL_SIGNATURE, LOCAL_BYTES)) return null;
  const name = textAt(view, offset + ENTRY_BYTES, view.readUInt16LE(offset + 28));
  const localNameBytes = view.readUInt16LE(local + 26);
  // A reader that goes by the one name and a reader that goes by the other would see different files.
  if (name !== textAt(view, local + LOCAL_BYTES, localNameBytes)) return null;
  const start = local + LOCAL_BYTES + localNameBytes + view.readUInt16LE(local + 28);
  const foldedBytes = view.readUInt32LE(offset + 20);
  if (start + foldedBytes > view.length) return null;
  return {
    name,
    encrypted: (view.readUInt16LE(offset + 8) & ENCRYPTED_BIT) === ENCRYPTED_BIT,
    method: view.readUInt16LE(offset + 10),
    folded: view.subarray(start, start + foldedBytes),
  };
}

function hasSignature(view: Buffer, offset: number, signature: number, length: number): boolean {
  return offset + length <= view.length && view.readUInt32LE(offset) === signature;
}

/** Name, extra field and comment follow the fixed part of an entry. */
function variableBytes(view: Buffer, offset: number): number {
  return [28, 30, 32].reduce((sum, field) => sum + view.readUInt16LE(offset + field), 0);
}

function textAt(view: Buffer, offset: number, length: number): string {
  return view.toString('latin1', offset, offset + length);
}
