/**
 * The condition under which a reader may know that a case exists (涉密事项): written once, so that lists, counts, agenda and
 * inbox cannot disagree on what stays hidden.
 */

/**
 * SQL over a row `alias` of `cases`; `reader` is the placeholder of the reader's person id, e.g. `$1`. Without a reader
 * (figures for everybody) no confidential case counts.
 */
export function knownTo(alias: string, reader: string | null): string {
  return reader === null
    ? `${alias}.circle IS NULL`
    : `(${alias}.circle IS NULL OR ${reader}::uuid = ANY (${alias}.circle))`;
}
