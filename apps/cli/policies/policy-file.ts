/** A policy as a JSON file: read, and judged as the service judges it, without one. */
import { readFile } from 'node:fs/promises';
import { policyBodySchema } from '#libs/contracts/http';
import { checkPolicy, type Policy, type PolicyFault } from '#libs/domain';
import { CHINA_CALENDAR_2026 } from '#libs/domain/shipped';
import { CommandFailure } from '../output/fault-sentence.js';

export interface PolicyFile {
  readonly policy: Policy;
  /** Empty when it could be approved. */
  readonly faults: readonly PolicyFault[];
}

/** A file of another shape has no policy in it, only what is wrong with it. */
export type PolicyReading = PolicyFile | { readonly policy: null; readonly faults: PolicyFault[] };

export async function readPolicyFile(path: string): Promise<PolicyReading> {
  return readPolicy(await readFile(path, 'utf8'));
}

/** Rungs are judged by the office hours of the calendar that this release ships. */
export function readPolicy(text: string): PolicyReading {
  const parsed = policyBodySchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      zh: '缺少、多余或类型不符',
      en: message,
    }));
    return { policy: null, faults };
  }
  const policy = parsed.data as Policy;
  return { policy, faults: checkPolicy(policy, CHINA_CALENDAR_2026.hours) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure('The file is not JSON.');
  }
}
