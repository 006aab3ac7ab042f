/**
 * One mail to one person: the evidence that they were told, with the reply of the mail server. "We never received
 * it" is the first excuse (要点 §15). The address is kept masked.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deliveries')
export class DeliveryEntity {
  @PrimaryColumn({ name: 'delivery_id', type: 'uuid' })
  deliveryId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'digest' | 'urgent';

  @Column({ name: 'message_id', type: 'text', nullable: true })
  messageId!: string | null;

  @Column({ name: 'masked_address', type: 'text', nullable: true })
  maskedAddress!: string | null;

  @Column({ name: 'smtp_reply', type: 'text', nullable: true })
  smtpReply!: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
