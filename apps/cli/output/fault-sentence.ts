/** One sentence for whatever went wrong, without addresses, passwords or stack traces. */

/** A command cannot go on; its message is written for the operator. */
export class CommandFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandFailure';
  }
}

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers at the configured address: is `npm start` running?',
  ECONNRESET: 'The connection was cut while the command ran; send it again.',
  ENOTFOUND: 'A configured host name is unknown.',
  ENOENT: 'There is no such file.',
  EISDIR: 'That is a folder, not a file.',
  EACCES: 'The file may not be read or written by this user.',
  ENOSPC: 'The disk is full.',
  '28P01': 'The database refused the configured user or password.',
  '3D000': 'The configured database does not exist.',
  '42P01': 'The database has no tables yet: run `duban migrate`.',
};

export function sentenceOf(fault: unknown): string {
  for (const one of chainOf(fault)) {
    const known = SYSTEM_FAULTS[codeOf(one)];
    if (known !== undefined) return known;
  }
  if (!(fault instanceof Error)) return 'An unknown fault ended the command.';
  return fault.message.split('\n')[0] ?? fault.name;
}

/** A fault, what caused it, and what several attempts at an address each came to. */
function chainOf(fault: unknown): readonly unknown[] {
  const attempts = fault instanceof AggregateError ? (fault.errors as unknown[]) : [];
  const cause = fault instanceof Error ? fault.cause : undefined;
  return [fault, ...attempts.flatMap(chainOf), ...(cause === undefined ? [] : chainOf(cause))];
}

function codeOf(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null || !('code' in fault)) return '';
  return typeof fault.code === 'string' ? fault.code : '';
}
