/** Below which unit a unit stands from a day on (要点 §1), so that the organisation of a past day can be shown. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit_places')
export class UnitPlaceEntity {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid' })
  unitId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'date' })
  fromDate!: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;
}
