/**
 * What an office document may not carry. A document that is opened as evidence runs on the machine of whoever checks it:
 * macros, ActiveX, packaged programs and templates fetched from elsewhere are refused, whatever the file is called.
 * A table behind a chart (a workbook inside a document) is ordinary work and is examined like the document itself.
 */
import type { UnsafeReason } from './unsafe-reasons.js';

const MACRO = /(^|\/)vba(project|data)[^/]*$|(^|\/)(basic|scripts)\/[^/]+|(^|\/)xl\/macrosheets\//i;
const OBJECT = /(^|\/)activex\/|(^|\/)embeddings\/[^/]+\.bin$/i;
const INNER_DOCUMENT = /(^|\/)embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.vbaProject/;
const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/g;
const DRAWN_IN = /\/(attachedTemplate|oleObject|frame|subDocument|package|control)["']/;

/** First bytes of ZIP, RAR, 7z, gzip, bzip2, xz and OLE2 files. */
const ARCHIVES = ['504b0304', '52617221', '377abcaf', '1f8b08', '425a68', 'fd377a58', 'd0cf11e0'];
const LONGEST_MAGIC = 4;

/** Of one entry; `nested_document`: another document, to be examined itself. */
export function officeFaultOf(
  name: string,
  content: Buffer,
): UnsafeReason | 'nested_document' | null {
  if (MACRO.test(name)) return 'macro';
  if (OBJECT.test(name)) return 'embedded_object';
  if (isArchive(content)) {
    return INNER_DOCUMENT.test(name) ? 'nested_document' : 'nested_archive';
  }
  if (/^\[content_types\]\.xml$/i.test(name) && MACRO_TYPE.test(textOf(content))) return 'macro';
  if (/\.rels$/i.test(name) && drawsIn(textOf(content))) return 'remote_content';
  return null;
}

function isArchive(content: Buffer): boolean {
  const start = content.toString('hex', 0, LONGEST_MAGIC);
  return ARCHIVES.some((magic) => start.startsWith(magic));
}

/** Links that a reader clicks are left; what is fetched by opening the document is not. */
function drawsIn(relations: string): boolean {
  return [...relations.matchAll(RELATION)].some(
    ([relation]) => /TargetMode\s*=\s*["']External["']/i.test(relation) && DRAWN_IN.test(relation),
  );
}

/** XML may be written in UTF-16; a name spelled in it would else be overlooked. */
function textOf(content: Buffer): string {
  const isWide = content.length > 1 && (content[0] === 0xff || content[1] === 0);
  const isWideBigEndian = content.length > 1 && (content[0] === 0xfe || content[0] === 0);
  if (isWideBigEndian) {
    const even = content.subarray(0, content.length - (content.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  return content.toString(isWide ? 'utf16le' : 'utf8');
}
