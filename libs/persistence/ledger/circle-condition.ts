/**
 * The condition under which a reader may know that a case exists (涉密事项), for agenda and inbox; the ledger has it in its
 * scope. Written once, so that the two cannot disagree on what stays hidden.
 */

/** SQL over a row `alias` of `cases`; `reader` is the placeholder of the reader's person id, e.g. `$1`. */
export function knownTo(alias: string, reader: string): string {
  return `(${alias}.circle IS NULL OR ${reader}::uuid = ANY (${alias}.circle))`;
}
