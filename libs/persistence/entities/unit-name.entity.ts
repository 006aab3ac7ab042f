/**
 * What a unit is called from a day on (要点 §1). A renamed unit keeps its old name for the days before; otherwise an old
 * circular would name a unit that did not exist then.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit_names')
export class UnitNameEntity {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid' })
  unitId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'date' })
  fromDate!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;
}
