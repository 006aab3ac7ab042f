/**
 * Looks into an uploaded archive before anything else does. A file of some kilobytes can claim to be small and unfold to
 * gigabytes (a zip bomb); without this one upload would take the API down for everybody.
 *
 * Sizes that the archive states about itself are not believed: every entry is unfolded against a bound.
 */
import { inflateRawSync } from 'node:zlib';
import {
  type ArchiveEntry,
  archiveEndOf,
  bufferOf,
  entriesOf,
  isNothingButArchive,
} from './archive.entries.js';
import { isBeyondBound } from './beyond-bound.js';
import { officeFaultOf } from './office.policy.js';
import type { UnsafeReason } from './unsafe-reasons.js';

const STORED = 0;
const DEFLATED = 8;

export interface ArchiveBounds {
  readonly maximumEntries: number;
  /** Sum over all entries, unfolded, those of documents inside documents included. */
  readonly maximumUnfoldedBytes: number;
  /** How many times its size an entry may unfold to, once it is large; text does not reach it, a bomb must. */
  readonly maximumRatio: number;
}

export const ARCHIVE_BOUNDS: ArchiveBounds = {
  maximumEntries: 2_000,
  maximumUnfoldedBytes: 100 * 1024 * 1024,
  maximumRatio: 300,
};

/** Below it the ratio says nothing: an empty style sheet folds well. */
const LARGE_BYTES = 4 * 1024 * 1024;

/** Of a document of Office's or OpenDocument's kinds; null: nothing is wrong with it. Nothing of it is kept. */
export function archiveFaultOf(bytes: Uint8Array, bounds = ARCHIVE_BOUNDS): UnsafeReason | null {
  const judged = judgement(bufferOf(bytes), bounds, true);
  return typeof judged === 'string' ? judged : null;
}

/** The bytes that it unfolded to, or what is wrong. */
function judgement(view: Buffer, bounds: ArchiveBounds, mayNest: boolean): number | UnsafeReason {
  const end = archiveEndOf(view);
  if (end === null) return 'broken';
  if (end.count > bounds.maximumEntries) return 'unfolds_too_large';
  const names = new Set<string>();
  let left = bounds.maximumUnfoldedBytes;
  for (const entry of entriesOf(view, end)) {
    if (entry === null) return 'broken';
    const nameFault = nameFaultOf(entry, names);
    if (nameFault !== null) return nameFault;
    const content = unfolded(entry, left, bounds.maximumRatio);
    if (typeof content === 'string') return content;
    left -= content.length;
    const fault = officeFaultOf(entry.name, content);
    if (fault === 'nested_document' && mayNest) {
      const inner = judgement(content, { ...bounds, maximumUnfoldedBytes: left }, false);
      if (typeof inner === 'string') return inner;
      left -= inner;
    } else if (fault !== null) return fault === 'nested_document' ? 'nested_archive' : fault;
  }
  if (!isNothingButArchive(view, end)) return 'hidden_content';
  return bounds.maximumUnfoldedBytes - left;
}

/** Names that lead out of a folder, and names given twice: which of the two is the document? */
function nameFaultOf({ name, encrypted }: ArchiveEntry, names: Set<string>): UnsafeReason | null {
  if (encrypted) return 'encrypted';
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const leadsOut = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\\|[\x00-\x1f]/.test(name);
  const known = names.has(name.toLowerCase());
  names.add(name.toLowerCase());
  return leadsOut || known || name === '' ? 'unsafe_name' : null;
}

function unfolded(
  { method, folded }: ArchiveEntry,
  left: number,
  maximumRatio: number,
): Buffer | UnsafeReason {
  if (method === STORED) return folded.length > left ? 'unfolds_too_large' : folded;
  if (method !== DEFLATED) return 'broken';
  try {
    const content = inflateRawSync(folded, { maxOutputLength: Math.max(1, left) });
    const isBomb = content.length > LARGE_BYTES && content.length > folded.length * maximumRatio;
    return isBomb ? 'unfolds_too_large' : content;
  } catch (fault) {
    return isBeyondBound(fault) ? 'unfolds_too_large' : 'broken';
  }
}
