/**
 * Failed sign-ins in a row. `counter` is an account (`p:` and its person) or a bucket of names that nobody has: without
 * the buckets a lock would tell which accounts exist.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_failures')
export class SignInFailureEntity {
  @PrimaryColumn({ name: 'counter', type: 'text' })
  counter!: string;

  @Column({ name: 'failures', type: 'integer' })
  failures!: number;

  @Column({ name: 'last_failed_at', type: 'timestamptz' })
  lastFailedAt!: Date;

  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil!: Date | null;
}
