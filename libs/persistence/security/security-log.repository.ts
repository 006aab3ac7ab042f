/**
 * The security log: written by whatever signs people in, changes permissions or hands data out; read by the audit
 * administrator. A line names people, accounts and cases by id; secrets and the content of cases never stand in it.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '#libs/domain';
import type { SecurityEventKind } from './security-event.kinds.js';

/** What a line is about; `id` is a uuid, except for a token's or a session's own id. */
export interface SecuritySubject {
  readonly kind:
    'person' | 'account' | 'session' | 'token' | 'unit' | 'post' | 'case' | 'ledger' | 'policy';
  readonly id: string;
}

export interface NewSecurityEvent {
  readonly at: Instant;
  readonly kind: SecurityEventKind;
  /** Who did it; null for somebody who is not signed in, and for the system. */
  readonly personId: string | null;
  /** The account as it was typed, for sign-ins; null otherwise. */
  readonly account?: string | null;
  /** The address that the request came from; null for the system. */
  readonly address: string | null;
  readonly subject: SecuritySubject | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface SecurityEvent extends Required<NewSecurityEvent> {
  /** Rises with time; the key by which the log is paged. */
  readonly eventId: number;
}

export interface SecurityLogQuery {
  readonly kind?: SecurityEventKind | undefined;
  readonly personId?: string | undefined;
  readonly subject?: SecuritySubject | undefined;
  /** Both ends included; of the line's instant. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** Only lines below this id; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

export interface SecurityLogPage {
  /** Newest first. */
  readonly events: readonly SecurityEvent[];
  readonly next: number | null;
}

/** Text that somebody typed is kept no longer than this. */
const LONGEST_ACCOUNT = 100;

export class SecurityLog {
  constructor(private readonly dataSource: DataSource) {}

  /** `within` writes the line in the transaction of what it tells of, so that neither is there without the other. */
  async note(event: NewSecurityEvent, within?: EntityManager): Promise<void> {
    const { at, kind, personId, account = null, address, subject, details = {} } = event;
    await (within ?? this.dataSource).query(
      `INSERT INTO security_events (at, kind, person_id, account, address, subject_kind, subject_id, details)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        at,
        kind,
        personId,
        // PostgreSQL's text holds no NUL.
        account?.replaceAll('\0', '').slice(0, LONGEST_ACCOUNT) ?? null,
        address,
        subject?.kind ?? null,
        subject?.id ?? null,
        JSON.stringify(details),
      ],
    );
  }

  async page({
    kind,
    personId,
    subject,
    from,
    to,
    after,
    limit,
  }: SecurityLogQuery): Promise<SecurityLogPage> {
    const rows = await this.dataSource.query<SecurityEventRow[]>(
      `SELECT event_id, at, kind, person_id, account, address, subject_kind, subject_id, details
        FROM security_events
        WHERE ($1::text IS NULL OR kind = $1) AND ($2::uuid IS NULL OR person_id = $2)
          AND ($3::text IS NULL OR (subject_kind = $3 AND subject_id = $4))
          AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at <= $6)
          AND ($7::bigint IS NULL OR event_id < $7)
        ORDER BY event_id DESC LIMIT $8`,
      [
        kind ?? null,
        personId ?? null,
        subject?.kind ?? null,
        subject?.id ?? null,
        from ?? null,
        to ?? null,
        after,
        limit + 1,
      ],
    );
    const events = rows.slice(0, limit).map(eventOf);
    return { events, next: rows.length > limit ? (events.at(-1)?.eventId ?? null) : null };
  }
}

interface SecurityEventRow {
  readonly event_id: string;
  readonly at: Date;
  readonly kind: SecurityEventKind;
  readonly person_id: string | null;
  readonly account: string | null;
  readonly address: string | null;
  readonly subject_kind: SecuritySubject['kind'] | null;
  readonly subject_id: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

function eventOf(row: SecurityEventRow): SecurityEvent {
  const { subject_kind: kind, subject_id: id } = row;
  return {
    eventId: Number(row.event_id),
    at: row.at.toISOString(),
    kind: row.kind,
    personId: row.person_id,
    account: row.account,
    address: row.address,
    subject: kind === null || id === null ? null : { kind, id },
    details: row.details,
  };
}
