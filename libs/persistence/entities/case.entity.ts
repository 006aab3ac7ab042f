/**
 * One supervised issue (督办事项, 要点 §15) as lists show it, and the snapshot that its history folds to. Written by
 * recordEvents only, by compare-and-swap on (sequence, head). Lamp and overdue are instants to compare with now: a
 * stored colour would be wrong the next morning.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseSource, CaseState, CaseStateName, ClockKind, Severity } from '#libs/domain';

@Entity('cases')
export class CaseEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'ledger_number', type: 'text' })
  ledgerNumber!: string;

  @Column({ name: 'ledger_year', type: 'integer' })
  ledgerYear!: number;

  @Column({ name: 'ledger_serial', type: 'integer' })
  ledgerSerial!: number;

  /** ledgerYear · 10⁷ + ledgerSerial; lists are paged by it. */
  @Column({ name: 'place', type: 'bigint', insert: false, update: false })
  place!: string;

  @Column({ name: 'sequence', type: 'integer' })
  sequence!: number;

  @Column({ name: 'head', type: 'text' })
  head!: string;

  @Column({ name: 'state', type: 'text' })
  state!: CaseStateName;

  @Column({ name: 'state_json', type: 'jsonb' })
  stateJson!: CaseState;

  @Column({ name: 'policy_version', type: 'text' })
  policyVersion!: string;

  @Column({ name: 'calendar_version', type: 'text' })
  calendarVersion!: string;

  @Column({ name: 'source', type: 'text' })
  source!: CaseSource;

  @Column({ name: 'severity', type: 'text' })
  severity!: Severity;

  @Column({ name: 'category', type: 'text' })
  category!: string;

  @Column({ name: 'area_id', type: 'uuid' })
  areaId!: string;

  @Column({ name: 'township_id', type: 'uuid' })
  townshipId!: string;

  @Column({ name: 'lead_unit_id', type: 'uuid', nullable: true })
  leadUnitId!: string | null;

  @Column({ name: 'assisting_unit_ids', type: 'uuid', array: true })
  assistingUnitIds!: string[];

  @Column({ name: 'handler_person_id', type: 'uuid', nullable: true })
  handlerPersonId!: string | null;

  @Column({ name: 'handler_name', type: 'text', nullable: true })
  handlerName!: string | null;

  @Column({ name: 'supervisor_person_id', type: 'uuid', nullable: true })
  supervisorPersonId!: string | null;

  @Column({ name: 'supervisor_name', type: 'text', nullable: true })
  supervisorName!: string | null;

  @Column({ name: 'found_on', type: 'date' })
  foundOn!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;

  @Column({ name: 'first_due_date', type: 'date', nullable: true })
  firstDueDate!: string | null;

  /** The clock that due date and lamp are read from. */
  @Column({ name: 'governing_clock', type: 'text', nullable: true })
  governingClock!: ClockKind | null;

  @Column({ name: 'due_date', type: 'date', nullable: true })
  dueDate!: string | null;

  /** 办结时限: of the rectification clock, also when it does not govern. */
  @Column({ name: 'rectification_due_date', type: 'date', nullable: true })
  rectificationDueDate!: string | null;

  @Column({ name: 'lamp_yellow_at', type: 'timestamptz', nullable: true })
  lampYellowAt!: Date | null;

  /** From this instant on the governing clock is overdue; null while none runs. */
  @Column({ name: 'lamp_red_at', type: 'timestamptz', nullable: true })
  lampRedAt!: Date | null;

  @Column({ name: 'suspended', type: 'boolean' })
  suspended!: boolean;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'agenda_open', type: 'boolean' })
  agendaOpen!: boolean;

  /** A notice of this case reached nobody. */
  @Column({ name: 'reach_failed', type: 'boolean' })
  reachFailed!: boolean;

  @Column({ name: 'latest_progress', type: 'text' })
  latestProgress!: string;

  /** None of them may verify (design invariant 5, also a constraint). */
  @Column({ name: 'workers', type: 'uuid', array: true })
  workers!: string[];

  @Column({ name: 'verified_by', type: 'uuid', nullable: true })
  verifiedBy!: string | null;

  @Column({ name: 'closed_by', type: 'uuid', nullable: true })
  closedBy!: string | null;

  /** Lead unit, assisting units and units with a task. Row-level security reads this column and the next. */
  @Column({ name: 'involved_unit_ids', type: 'uuid', array: true })
  involvedUnitIds!: string[];

  /** Who may know of a confidential case; null when it is not confidential. */
  @Column({ name: 'circle', type: 'uuid', array: true, nullable: true })
  circle!: string[] | null;
}
