/** For operators in Temporal's own tools; lists of the product read PostgreSQL. Never of type Text, never personal. */
export const SEARCH_ATTRIBUTES = {
  DubanState: 'Keyword',
  DubanLedgerNumber: 'Keyword',
} as const;
