/**
 * Looks into an uploaded archive before the spreadsheet engine does. A file of some kilobytes can claim to be small and
 * unfold to gigabytes (a zip bomb); without this one upload would take the API down for everybody.
 *
 * Sizes that the archive states about itself are not believed: every entry is unfolded against a bound.
 */
import { inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_BYTES = 65_535;
const STORED = 0;
const DEFLATED = 8;

export interface ArchiveBounds {
  readonly maximumEntries: number;
  /** Sum over all entries, unfolded. */
  readonly maximumUnfoldedBytes: number;
}

export const ARCHIVE_BOUNDS: ArchiveBounds = {
  maximumEntries: 2_000,
  maximumUnfoldedBytes: 100 * 1024 * 1024,
};

export type ArchiveVerdict = 'sound' | 'broken' | 'too_large';

interface Entry {
  readonly method: number;
  readonly foldedBytes: number;
  readonly localOffset: number;
}

/** Judges a ZIP archive by unfolding it once within the bounds; nothing of it is kept. */
export function judgeArchive(bytes: Uint8Array, bounds = ARCHIVE_BOUNDS): ArchiveVerdict {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return 'broken';
  const count = view.readUInt16LE(end + 10);
  if (count > bounds.maximumEntries) return 'too_large';
  let offset = view.readUInt32LE(end + 16);
  let left = bounds.maximumUnfoldedBytes;
  for (let index = 0; index < count; index += 1) {
    if (!hasSignature(view, offset, ENTRY_SIGNATURE, ENTRY_BYTES)) return 'broken';
    const unfolded = unfoldedBytes(view, entryAt(view, offset), left);
    if (typeof unfolded === 'string') return unfolded;
    left -= unfolded;
    offset += ENTRY_BYTES + variableBytes(view, offset);
  }
  return 'sound';
}

function findEnd(view: Buffer): number | null {
  const earliest = Math.max(0, view.length - END_BYTES - COMMENT_BYTES);
  for (let offset = view.length - END_BYTES; offset >= earliest; offset -= 1) {
    if (view.readUInt32LE(offset) === END_SIGNATURE) return offset;
  }
  return null;
}

function hasSignature(view: Buffer, offset: number, signature: number, length: number): boolean {
  return offset + length <= view.length && view.readUInt32LE(offset) === signature;
}

function entryAt(view: Buffer, offset: number): Entry {
  return {
    method: view.readUInt16LE(offset + 10),
    foldedBytes: view.readUInt32LE(offset + 20),
    localOffset: view.readUInt32LE(offset + 42),
  };
}

/** Name, extra field and comment follow the fixed part of an entry. */
function variableBytes(view: Buffer, offset: number): number {
  return [28, 30, 32].reduce((sum, field) => sum + view.readUInt16LE(offset + field), 0);
}

function unfoldedBytes(view: Buffer, entry: Entry, left: number): number | 'broken' | 'too_large' {
  const { localOffset, foldedBytes, method } = entry;
  if (!hasSignature(view, localOffset, LOCAL_SIGNATURE, LOCAL_BYTES)) return 'broken';
  const start =
    localOffset +
    LOCAL_BYTES +
    view.readUInt16LE(localOffset + 26) +
    view.readUInt16LE(localOffset + 28);
  if (start + foldedBytes > view.length) return 'broken';
  if (method === STORED) return foldedBytes > left ? 'too_large' : foldedBytes;
  if (method !== DEFLATED) return 'broken';
  try {
    const folded = view.subarray(start, start + foldedBytes);
    return inflateRawSync(folded, { maxOutputLength: Math.max(1, left) }).length;
  } catch (fault) {
    return isTooLarge(fault) ? 'too_large' : 'broken';
  }
}

function isTooLarge(fault: unknown): boolean {
  return (
    typeof fault === 'object' &&
    fault !== null &&
    'code' in fault &&
    fault.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
