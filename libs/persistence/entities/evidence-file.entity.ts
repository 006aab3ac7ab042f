/**
 * An evidence file kept by its content's hash: the same file is stored once and cannot be exchanged unnoticed.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('evidence_files')
export class EvidenceFileEntity {
  @PrimaryColumn({ name: 'sha256', type: 'text' })
  sha256!: string;

  @Column({ name: 'size_bytes', type: 'bigint' })
  sizeBytes!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ name: 'stored_at', type: 'timestamptz' })
  storedAt!: Date;
}
