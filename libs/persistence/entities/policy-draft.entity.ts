/**
 * A policy in the making. It is replaced as a whole and ends once, approved or discarded; what was approved stands in
 * `policy_versions`. No case ever computes with a draft.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorStamp, Policy } from '#libs/domain';
import type { PolicyDraftState } from '../policies/policy.types.js';

@Entity('policy_drafts')
export class PolicyDraftEntity {
  @PrimaryColumn({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  /** The label that it will be stored under; several drafts may wish for the same. */
  @Column({ name: 'version', type: 'text' })
  version!: string;

  @Column({ name: 'data', type: 'jsonb' })
  data!: Policy;

  /** The day that its author wishes for; the approver decides. */
  @Column({ name: 'effective_from', type: 'date', nullable: true })
  effectiveFrom!: string | null;

  @Column({ name: 'note', type: 'text' })
  note!: string;

  /** Goes up with every replacement: who approves names the one that they read. */
  @Column({ name: 'revision', type: 'integer' })
  revision!: number;

  @Column({ name: 'state', type: 'text' })
  state!: PolicyDraftState;

  @Column({ name: 'made_by', type: 'jsonb' })
  madeBy!: ActorStamp;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'changed_by', type: 'jsonb' })
  changedBy!: ActorStamp;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  /** Everybody who ever wrote in it: none of them approves it. */
  @Column({ name: 'author_ids', type: 'uuid', array: true })
  authorIds!: readonly string[];

  @Column({ name: 'ended_by', type: 'jsonb', nullable: true })
  endedBy!: ActorStamp | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
