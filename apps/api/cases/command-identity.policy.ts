/**
 * What makes a command the same command: the person and their key name it, the fingerprint says what it asked for. The
 * same key with the same content is done once; with other content it is refused (design invariant 1).
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#libs/domain';
import { v5 as uuidV5 } from 'uuid';

/** Namespaces of derived ids; to change one would make a repeated request open a second case. */
const CASE_NAMESPACE = '5f3f2b0e-6d1c-5c39-9a53-2d5a1f0c7e11';
const DERIVED_NAMESPACE = '0d0a8f52-90f6-5b1d-8c5e-4b7f6a2d9c33';

export function commandIdOf(personId: string, key: string): string {
  return `${personId}:${key}`;
}

/** The case that a registration opens: the same key of the same person always opens the same one. */
export function caseIdOf(personId: string, key: string): string {
  return uuidV5(commandIdOf(personId, key), CASE_NAMESPACE);
}

/** The id of what a command makes (a task, a piece of evidence). */
export function derivedIdOf(caseId: string, commandId: string): string {
  return uuidV5(`${caseId}:${commandId}`, DERIVED_NAMESPACE);
}

/** SHA-256 over the canonical JSON, hexadecimal. `sent` is the body as it was checked, before names are resolved. */
export function fingerprintOf(command: string, caseId: string, sent: unknown): string {
  return createHash('sha256').update(canonicalJson({ caseId, command, sent })).digest('hex');
}
