/** Events ↔ rows of `case_events`. What comes back hashes to the same value as what went in. */
import type { ActorStamp, Reach, StoredEvent } from '#libs/domain';
import type { RowColumns } from '../row-columns.js';

export interface EventRow {
  readonly sequence: number;
  readonly commandId: string;
  readonly commandPosition: number;
  readonly fingerprint: string;
  readonly type: string;
  readonly at: string;
  readonly actorPersonId: string;
  readonly by: ActorStamp;
  readonly data: object;
  readonly reach: Reach;
  readonly previousHash: string;
  readonly hash: string;
}

export const EVENT_COLUMNS: RowColumns<EventRow> = {
  sequence: 'integer',
  commandId: 'text',
  commandPosition: 'smallint',
  fingerprint: 'text',
  type: 'text',
  at: 'timestamptz',
  actorPersonId: 'uuid',
  by: 'jsonb',
  data: 'jsonb',
  reach: 'jsonb',
  previousHash: 'text',
  hash: 'text',
};

/** `commandPosition` counts the events of one command from 0. */
export function eventRowOf(
  event: StoredEvent,
  fingerprint: string,
  commandPosition: number,
): EventRow {
  const { sequence, commandId, type, at, by, data, reach, previousHash, hash } = event;
  return {
    sequence,
    commandId,
    commandPosition,
    fingerprint,
    type,
    at,
    actorPersonId: by.personId,
    by,
    data,
    reach,
    previousHash,
    hash,
  };
}

/** What a SELECT over EVENT_FIELDS answers. */
export interface StoredEventRow {
  readonly case_id: string;
  readonly sequence: number;
  readonly command_id: string;
  readonly fingerprint: string;
  readonly type: string;
  readonly at: Date;
  readonly by: ActorStamp;
  readonly data: object;
  readonly reach: Reach;
  readonly previous_hash: string;
  readonly hash: string;
}

export const EVENT_FIELDS =
  'case_id, sequence, command_id, fingerprint, type, at, by, data, reach, previous_hash, hash';

export function storedEventOf(row: StoredEventRow): StoredEvent {
  // The type of the data follows from the event's type; both were written together.
  return {
    type: row.type,
    at: row.at.toISOString(),
    by: row.by,
    data: row.data,
    caseId: row.case_id,
    sequence: row.sequence,
    commandId: row.command_id,
    reach: row.reach,
    previousHash: row.previous_hash,
    hash: row.hash,
  } as StoredEvent;
}
