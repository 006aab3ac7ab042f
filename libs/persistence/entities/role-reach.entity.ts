/** How far each role reads, from the domain's table: row-level security reads it here (design invariant 7). */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('role_reach')
export class RoleReachEntity {
  @PrimaryColumn({ name: 'role', type: 'text' })
  role!: string;

  @Column({ name: 'reach', type: 'text' })
  reach!: string;
}
