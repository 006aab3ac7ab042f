/**
 * Which files are evidence, and under which name they are kept. The type is judged by content: a script renamed to
 * .pdf would otherwise be handed to whoever opens the case.
 */
import { fileTypeFromFile } from 'file-type';

/** Accepted extensions by media type. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

export const EVIDENCE_MEDIA_TYPES = Object.keys(ACCEPTED);

const LONGEST_NAME = 120;

export interface EvidenceType {
  readonly mediaType: string;
  readonly extension: string;
}

/** null: not a type that is accepted as evidence. */
export async function evidenceTypeOf(path: string): Promise<EvidenceType | null> {
  const mediaType = (await fileTypeFromFile(path))?.mime ?? '';
  const extension = ACCEPTED[mediaType];
  return extension === undefined ? null : { mediaType, extension };
}

/** A name that is safe on any disk and in any header, with the extension of what the file really is. */
export function safeFileName(given: string, extension: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? '';
  const stem = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\.[^.]*$/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const shortened = Array.from(stem).slice(0, LONGEST_NAME).join('');
  return `${shortened === '' ? 'evidence' : shortened}.${extension}`;
}
