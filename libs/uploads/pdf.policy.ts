/**
 * What a PDF may not carry: scripts, actions that start programs, forms of the XFA kind, media players, attached files.
 * Evidence is read, not run. Names count where they stand, in the file's own text and in its object streams, which are
 * unfolded against a bound; pictures and fonts are not searched, since any four bytes occur in them by chance.
 */
import { inflateSync } from 'node:zlib';
import { alsoHoldsArchive } from './archive.entries.js';
import { isBeyondBound } from './beyond-bound.js';
import type { UnsafeReason } from './unsafe-reasons.js';

const ACTIVE =
  /\/(JavaScript|JS|Launch|RichMedia|XFA|EmbeddedFiles?|ImportData|SubmitForm)(?![\w#])/;
/** A stream that holds whole objects is none: somebody wrote the word into a comment to have them overlooked. */
const HIDDEN_OBJECT = /\d\s+\d+\s+obj\b/;
const STREAM = /stream\r?\n/g;
const MAXIMUM_OBJECT_BYTES = 32 * 1024 * 1024;

export function pdfFaultOf(view: Buffer): UnsafeReason | null {
  if (alsoHoldsArchive(view)) return 'hidden_content';
  const text = view.toString('latin1');
  let left = MAXIMUM_OBJECT_BYTES;
  let position = 0;
  STREAM.lastIndex = 0;
  for (let found = STREAM.exec(text); found !== null; found = STREAM.exec(text)) {
    const before = text.slice(position, found.index);
    if (isActive(before)) return 'active_pdf';
    const start = found.index + found[0].length;
    const end = endOfStream(text, start);
    const skipped = text.slice(start, end);
    if (isObjectStream(before)) {
      const objects = unfolded(view.subarray(start, end), before, left);
      if (objects === null) return 'encrypted';
      if (objects.length > left) return 'unfolds_too_large';
      left -= objects.length;
      if (isActive(objects)) return 'active_pdf';
    }
    if (HIDDEN_OBJECT.test(skipped) && isActive(skipped)) return 'active_pdf';
    position = end;
    STREAM.lastIndex = end + 'endstream'.length;
  }
  return isActive(text.slice(position)) ? 'active_pdf' : null;
}

function endOfStream(text: string, start: number): number {
  const end = text.indexOf('endstream', start);
  return end < 0 ? text.length : end;
}

/** Its own dictionary stands last before the word `stream`. */
function isObjectStream(before: string): boolean {
  return /\/ObjStm(?!\w)/.test(decoded(before.slice(before.lastIndexOf(' obj'))));
}

/** null: not to be read, as in an encrypted file. Beyond `left` the answer is one byte longer than `left`. */
function unfolded(folded: Buffer, before: string, left: number): string | null {
  if (!/\/FlateDecode(?!\w)/.test(decoded(before.slice(before.lastIndexOf(' obj'))))) {
    return folded.toString('latin1');
  }
  try {
    return inflateSync(folded, { maxOutputLength: Math.max(1, left) }).toString('latin1');
  } catch (fault) {
    return isBeyondBound(fault) ? ' '.repeat(left + 1) : null;
  }
}

function isActive(text: string): boolean {
  return ACTIVE.test(decoded(text));
}

/** `/J#61vaScript` is the same name. */
function decoded(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
