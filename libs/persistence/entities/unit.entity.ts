/**
 * A unit of the organisation (要点 §1): committee, office, group, area, township, department or village. Without the
 * tree nobody could say whose case it is. `fictional` marks demonstration data on every screen.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitKind } from './unit-kind.js';

@Entity('units')
export class UnitEntity {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid' })
  unitId!: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ name: 'kind', type: 'text' })
  kind!: UnitKind;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** The area (片区) that a group owns or a township lies in; an area names itself. */
  @Column({ name: 'area_id', type: 'uuid', nullable: true })
  areaId!: string | null;

  @Column({ name: 'fictional', type: 'boolean', default: false })
  fictional!: boolean;
}
