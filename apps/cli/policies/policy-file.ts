/** A policy as a JSON file: read, and judged as the service judges it, without one. */
import { readFile } from 'node:fs/promises';
import { type ParsedPolicy, parsePolicy } from '#libs/domain';
import { CHINA_CALENDAR_2026 } from '#libs/domain/shipped';
import { CommandFailure } from '../output/fault-sentence.js';

export async function readPolicyFile(path: string): Promise<ParsedPolicy> {
  return readPolicy(await readFile(path, 'utf8'));
}

/** By the office hours of the calendar that this release ships; which posts the county has, only the service knows. */
export function readPolicy(text: string): ParsedPolicy {
  return parsePolicy(jsonOf(text), CHINA_CALENDAR_2026.hours);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure('The file is not JSON.');
  }
}
