/** One accepted command as it is written: everything that goes into one transaction. */
import type {
  CaseState,
  ClockKind,
  EventType,
  Instant,
  RecipientRole,
  StoredEvent,
  Tone,
  Urgency,
} from '#libs/domain';
import type { NoticeData, NoticeState, NoticeSubject } from '../entities/notice-data.js';
import type { RowColumns } from '../row-columns.js';
import type { Rules } from '../rules/rules-by-version.repository.js';

export interface NewNotice {
  readonly noticeId: string;
  readonly sequence: number;
  readonly about: NoticeSubject;
  readonly personId: string;
  readonly forPersonId: string | null;
  readonly role: RecipientRole;
  readonly eventType: EventType;
  readonly urgency: Urgency;
  readonly tone: Tone;
  readonly clock: ClockKind | null;
  readonly generation: number | null;
  readonly createdAt: Instant;
  readonly data: NoticeData;
  readonly state: Extract<NoticeState, 'pending' | 'inboxOnly'>;
}

export interface NewAlarm {
  readonly alarmId: string;
  readonly at: Instant;
  /** A stable word, e.g. `unreached`, `ledgerFork`. */
  readonly kind: string;
  readonly caseId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface OpenedAgendaItem {
  readonly agendaItemId: string;
  readonly openedAt: Instant;
}

/** decided by the leading group, or lapsed because the case ended otherwise. */
export interface SettledAgendaItem {
  readonly agendaItemId: string;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
  readonly lapsedAt: Instant | null;
}

export interface Recording {
  readonly fingerprint: string;
  /** null when the events open the case. */
  readonly before: CaseState | null;
  readonly after: CaseState;
  readonly rules: Rules;
  readonly events: readonly StoredEvent[];
  readonly notices: readonly NewNotice[];
  readonly alarms: readonly NewAlarm[];
  readonly openedAgendaItems: readonly OpenedAgendaItem[];
  readonly settledAgendaItems: readonly SettledAgendaItem[];
}

export const NOTICE_COLUMNS: RowColumns<NewNotice> = {
  noticeId: 'uuid',
  sequence: 'integer',
  about: 'text',
  personId: 'uuid',
  forPersonId: 'uuid',
  role: 'text',
  eventType: 'text',
  urgency: 'text',
  tone: 'text',
  clock: 'text',
  generation: 'integer',
  createdAt: 'timestamptz',
  data: 'jsonb',
  state: 'text',
};

export const ALARM_COLUMNS: RowColumns<NewAlarm> = {
  alarmId: 'uuid',
  at: 'timestamptz',
  kind: 'text',
  caseId: 'uuid',
  details: 'jsonb',
};

export const OPENED_AGENDA_COLUMNS: RowColumns<OpenedAgendaItem> = {
  agendaItemId: 'text',
  openedAt: 'timestamptz',
};

export const SETTLED_AGENDA_COLUMNS: RowColumns<SettledAgendaItem> = {
  agendaItemId: 'text',
  decidedAt: 'timestamptz',
  decision: 'text',
  lapsedAt: 'timestamptz',
};
