/**
 * Which units a case concerns, in the order of the ledger: a unit reads the cases that involve it, and only those
 * (design invariant 7). Kept apart from the case so that such a list is one walk along an index.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('case_units')
export class CaseUnitEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ name: 'unit_id', type: 'uuid' })
  unitId!: string;

  @Column({ name: 'place', type: 'bigint' })
  place!: string;

  /** The finding lies in this township. */
  @Column({ name: 'located', type: 'boolean' })
  located!: boolean;

  /** Lead unit, assisting unit or with a task now; false for one that was so once. */
  @Column({ name: 'involved', type: 'boolean' })
  involved!: boolean;
}
