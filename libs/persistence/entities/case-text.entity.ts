/**
 * What is written and searched in a case, apart from its row because every command rewrites the row but hardly any
 * changes these texts.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Assignment, CaseFacts } from '#libs/domain';

@Entity('case_texts')
export class CaseTextEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  /** That of the case; a search walks the texts in the order of the ledger. */
  @Column({ name: 'place', type: 'bigint' })
  place!: string;

  @Column({ name: 'facts', type: 'jsonb' })
  facts!: CaseFacts;

  @Column({ name: 'assignment', type: 'jsonb', nullable: true })
  assignment!: Assignment | null;

  /** Lower case, one line per text. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;

  /** Single characters and pairs of searchText; see search-grams.ts. */
  @Column({ name: 'grams', type: 'text', array: true })
  grams!: string[];
}
