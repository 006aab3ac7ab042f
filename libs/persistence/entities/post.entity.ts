/**
 * A post (职务): the role that a case addresses. People come and go, the post's duties stay (要点 §1–2).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostRole } from '#libs/domain';

@Entity('posts')
export class PostEntity {
  @PrimaryColumn({ name: 'post_id', type: 'uuid' })
  postId!: string;

  @Column({ name: 'role', type: 'text' })
  role!: PostRole;

  /** e.g. 八所镇党委承办人 */
  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;

  @Column({ name: 'area_id', type: 'uuid', nullable: true })
  areaId!: string | null;

  @Column({ name: 'opened_on', type: 'date', default: '1992-01-01' })
  openedOn!: string;

  /** The first day without the post; null while it exists. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;
}
