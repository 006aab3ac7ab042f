/** One line of the error catalogue; every adapter (problem+json, OpenAPI, logs) is derived from it. */

export type ErrorLogLevel = 'debug' | 'info' | 'warn' | 'error';

/** A text in both languages; `{name}` is filled from the details of the refusal. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

export interface ErrorEntry {
  readonly httpStatus: number;
  readonly logLevel: ErrorLogLevel;
  /** True when the same request may succeed later without being changed. */
  readonly retryable: boolean;
  /** The title: the same at every occurrence, so it holds no placeholder. */
  readonly zh: string;
  readonly en: string;
  /** What is particular to an occurrence, with placeholders; left out where the title says it all. */
  readonly detail?: BilingualText;
}

type EntryMaker = (zh: string, en: string, detail?: BilingualText) => ErrorEntry;

const entryOf =
  (httpStatus: number, logLevel: ErrorLogLevel, retryable = false): EntryMaker =>
  (zh, en, detail) => ({ httpStatus, logLevel, retryable, zh, en, ...(detail && { detail }) });

/** What was typed cannot be accepted: 422, the caller corrects it. */
export const unacceptable = entryOf(422, 'info');
/** The request itself is malformed: 400. */
export const malformed = entryOf(400, 'info');
/** It does not go with the present state of the case: 409. */
export const conflicting = entryOf(409, 'info');
/** The person may not do it: 403. Kept at `warn`, because a series of them is worth a look. */
export const forbidden = entryOf(403, 'warn');
export const absent = entryOf(404, 'info');
export const unauthorised = entryOf(401, 'warn');
export const tooLarge = entryOf(413, 'info');
export const unsupported = entryOf(415, 'info');
export const tooMany = entryOf(429, 'warn', true);
export const unavailable = entryOf(503, 'error', true);
export const faulty = entryOf(500, 'error', true);
export const methodMissing = entryOf(405, 'info');
