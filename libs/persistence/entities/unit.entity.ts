/**
 * A unit of the organisation (要点 §1): committee, office, group, area, township, department or village. Without the
 * tree nobody could say whose case it is. `fictional` marks demonstration data on every screen.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitKind } from '#libs/domain';

@Entity('units')
export class UnitEntity {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid' })
  unitId!: string;

  /** Where it stands since its last move; earlier places stand in unit_places. */
  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ name: 'kind', type: 'text' })
  kind!: UnitKind;

  /** Given last; what it was called on other days stands in unit_names. */
  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** The area (片区) that a group owns or a township lies in; an area names itself. */
  @Column({ name: 'area_id', type: 'uuid', nullable: true })
  areaId!: string | null;

  @Column({ name: 'fictional', type: 'boolean', default: false })
  fictional!: boolean;

  @Column({ name: 'opened_on', type: 'date', default: '1992-01-01' })
  openedOn!: string;

  /** The first day without the unit; null while it exists. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;

  /** The unit that took its duties over when it was closed. */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto!: string | null;

  /** From the root down, one label a unit; kept by the database. */
  @Column({ name: 'path', type: 'ltree', insert: false, update: false })
  path!: string;
}
