/** The one catalogue of everything that the service may answer instead of what was asked. */
import type { RefusalCode } from '#libs/domain';
import { API_CATALOGUE, type ApiErrorCode } from './api.catalogue.js';
import { BATCH_CATALOGUE, type BatchErrorCode } from './batch.catalogue.js';
import { CALENDAR_CATALOGUE, type CalendarErrorCode } from './calendar.catalogue.js';
import type { BilingualText, ErrorEntry } from './error.entry.js';
import { POLICY_CATALOGUE, type PolicyErrorCode } from './policy.catalogue.js';
import { REFUSAL_CATALOGUE } from './refusal.catalogue.js';
import { REGISTRY_CATALOGUE, type RegistryErrorCode } from './registry.catalogue.js';

export type ErrorCode =
  | RefusalCode
  | ApiErrorCode
  | RegistryErrorCode
  | BatchErrorCode
  | CalendarErrorCode
  | PolicyErrorCode;

export const ERROR_CATALOGUE: Readonly<Record<ErrorCode, ErrorEntry>> = {
  ...REFUSAL_CATALOGUE,
  ...API_CATALOGUE,
  ...REGISTRY_CATALOGUE,
  ...BATCH_CATALOGUE,
  ...CALENDAR_CATALOGUE,
  ...POLICY_CATALOGUE,
};

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** The entry's text with its placeholders filled; a text that lacks a value falls back to the title. */
export function errorMessage(code: ErrorCode, details: ErrorDetails = {}): BilingualText {
  const { zh, en, detail } = ERROR_CATALOGUE[code];
  const complete =
    detail !== undefined && placeholdersOf(detail.zh).every((name) => details[name] !== undefined);
  return complete ? { zh: filled(detail.zh, details), en: filled(detail.en, details) } : { zh, en };
}

const PLACEHOLDER = /\{(\w+)\}/g;

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

function filled(text: string, details: ErrorDetails): string {
  return text.replace(PLACEHOLDER, (_whole, name: string) => String(details[name] ?? ''));
}
