/**
 * A case before the leading group: open until the group decides, or until it lapses because the case ended
 * otherwise. Without it an escalation to the top would be a mail among others.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agenda_items')
export class AgendaItemEntity {
  @PrimaryColumn({ name: 'agenda_item_id', type: 'text' })
  agendaItemId!: string;

  @Column({ name: 'arrival', type: 'bigint', generated: 'identity' })
  arrival!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decision', type: 'text', nullable: true })
  decision!: string | null;

  @Column({ name: 'lapsed_at', type: 'timestamptz', nullable: true })
  lapsedAt!: Date | null;
}
