/** What of a case is found by text: number, problem, place, category, people, units and target. */
import type { Assignment, CaseFacts, CaseState } from '#libs/domain';
import type { RowColumns } from '../row-columns.js';
import { gramsOf, normalised } from './search-grams.js';

export interface CaseTextRow {
  readonly facts: CaseFacts;
  readonly assignment: Assignment | null;
  readonly searchText: string;
  readonly grams: readonly string[];
}

export const CASE_TEXT_COLUMNS: RowColumns<CaseTextRow> = {
  facts: 'jsonb',
  assignment: 'jsonb',
  searchText: 'text',
  grams: 'text[]',
};

export function caseTextOf({ ledgerNumber, facts, assignment }: CaseState): CaseTextRow {
  const texts = [
    ledgerNumber,
    facts.problem,
    facts.category,
    facts.township.name,
    facts.place,
    facts.foundBy,
    facts.remark,
    ...(assignment
      ? [
          assignment.leadUnit.name,
          assignment.handler.name,
          assignment.supervisor.name,
          assignment.targetTask,
        ]
      : []),
  ];
  const searchText = normalised(texts.join('\n'));
  return { facts, assignment, searchText, grams: gramsOf(searchText) };
}

/** False for nearly every command: then the text and its index are left alone. */
export function textChanged(before: CaseState | null, after: CaseState): boolean {
  return (
    before === null ||
    JSON.stringify([before.facts, before.assignment]) !==
      JSON.stringify([after.facts, after.assignment])
  );
}
