/**
 * For operators in Temporal's own tools; lists of the product read PostgreSQL. Never of type Text, never personal, and
 * set once at registration: an upsert with every command would cost a history event each.
 */
export const SEARCH_ATTRIBUTES = {
  DubanTownshipId: 'Keyword',
  DubanSeverity: 'Keyword',
} as const;
