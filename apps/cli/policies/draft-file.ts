/** A draft as an office keeps it in a file: a policy, a calendar, yearly notices, or several of them by name. */
import { readFile } from 'node:fs/promises';
import { type RulesDraft, rulesDraftSchema } from '#libs/contracts/http';
import { CommandFailure } from '../output/fault-sentence.js';

/** Stands for the rules as they are: the figures then tell of the past and nothing differs. */
export const IN_FORCE = 'in-force';

export async function readDraft(path: string): Promise<RulesDraft> {
  if (path === IN_FORCE) return {};
  const parsed = rulesDraftSchema.safeParse(draftIn(parsedJson(await readFile(path, 'utf8'))));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new CommandFailure(`The draft cannot be read: ${faults.slice(0, 10).join('; ')}`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure('The draft is no JSON.');
  }
}

/** Told by its members: a policy has severities, a calendar rest days; a list is one of notices. */
function draftIn(json: unknown): unknown {
  if (Array.isArray(json)) return { notices: json };
  if (typeof json !== 'object' || json === null) return json;
  if ('severities' in json) return { policy: json };
  if ('rest' in json) return { calendar: json };
  return json;
}
