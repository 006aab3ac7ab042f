/**
 * The last ledger number of a year. Raised in the transaction that stores the registration, so that numbers have no
 * gap: a sequence would leave one at every failure (督〔YYYY〕NNNN号).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ledger_counters')
export class LedgerCounterEntity {
  @PrimaryColumn({ name: 'year', type: 'integer' })
  year!: number;

  @Column({ name: 'last_number', type: 'integer' })
  lastNumber!: number;
}
