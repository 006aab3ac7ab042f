/** The cases that the ledger would list, as a condition for a bulk change: the same filter, the same scope. */
import type { CaseCondition } from '../batches/batch.types.js';
import { type LedgerQuery, partsOf, selectionOf } from './ledger-filter.js';

export function ledgerCondition(query: Omit<LedgerQuery, 'after'>): CaseCondition {
  const values: unknown[] = [];
  const parts = partsOf(query.scope).map((part) => {
    const { prelude, from, where, values: own } = selectionOf({ ...query, after: null }, part);
    const before = values.length;
    values.push(...own);
    const statement = `${prelude} SELECT c.case_id FROM ${from} WHERE ${where}`;
    return `c.case_id IN (${renumbered(statement, before)})`;
  });
  return { text: parts.length === 0 ? 'false' : parts.join(' OR '), values };
}

/** Each part counts its parameters from 1 on. */
function renumbered(statement: string, by: number): string {
  return statement.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + by}`);
}
