/** The columns of `cases` that every command writes anew; what identifies the case is written once. */
import type { CaseStateName, ClockKind, Instant, LocalDate } from '#libs/domain';
import type { RowColumns } from '../row-columns.js';

export interface CaseRow {
  readonly sequence: number;
  readonly head: string;
  readonly state: CaseStateName;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly source: string;
  readonly severity: string;
  readonly category: string;
  readonly areaId: string;
  readonly townshipId: string;
  readonly leadUnitId: string | null;
  readonly assistingUnitIds: readonly string[];
  readonly handlerPersonId: string | null;
  readonly handlerName: string | null;
  readonly supervisorPersonId: string | null;
  readonly supervisorName: string | null;
  readonly foundOn: LocalDate;
  readonly registeredAt: Instant;
  readonly firstDueDate: LocalDate | null;
  readonly governingClock: ClockKind | null;
  readonly dueDate: LocalDate | null;
  readonly rectificationDueDate: LocalDate | null;
  readonly lampYellowAt: Instant | null;
  readonly lampRedAt: Instant | null;
  readonly suspended: boolean;
  readonly closedAt: Instant | null;
  readonly agendaOpen: boolean;
  readonly reachFailed: boolean;
  readonly latestProgress: string;
  readonly workers: readonly string[];
  readonly verifiedBy: string | null;
  readonly closedBy: string | null;
  /** Lead unit, assisting units and units with a task: who reads the case for being involved in it. */
  readonly involvedUnitIds: readonly string[];
  /** Who may know of a confidential case; null when it is not confidential. */
  readonly circle: readonly string[] | null;
}

export const CASE_COLUMNS: RowColumns<CaseRow> = {
  sequence: 'integer',
  head: 'text',
  state: 'text',
  policyVersion: 'text',
  calendarVersion: 'text',
  source: 'text',
  severity: 'text',
  category: 'text',
  areaId: 'uuid',
  townshipId: 'uuid',
  leadUnitId: 'uuid',
  assistingUnitIds: 'uuid[]',
  handlerPersonId: 'uuid',
  handlerName: 'text',
  supervisorPersonId: 'uuid',
  supervisorName: 'text',
  foundOn: 'date',
  registeredAt: 'timestamptz',
  firstDueDate: 'date',
  governingClock: 'text',
  dueDate: 'date',
  rectificationDueDate: 'date',
  lampYellowAt: 'timestamptz',
  lampRedAt: 'timestamptz',
  suspended: 'boolean',
  closedAt: 'timestamptz',
  agendaOpen: 'boolean',
  reachFailed: 'boolean',
  latestProgress: 'text',
  workers: 'uuid[]',
  verifiedBy: 'uuid',
  closedBy: 'uuid',
  involvedUnitIds: 'uuid[]',
  circle: 'uuid[]',
};
