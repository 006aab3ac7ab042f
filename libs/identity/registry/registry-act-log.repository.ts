/** The acts on the registry under their keys: what was answered once is answered again, and the history is read. */
import type { DataSource, EntityManager } from 'typeorm';
import type { Instant, PersonName, PostRole } from '#libs/domain';
import type { RegistryChange } from './registry.changes.js';

/** Who acted, in which post; no post where somebody named their own substitute. */
export interface RegistryStamp extends PersonName {
  readonly postId: string | null;
  readonly postTitle: string | null;
  readonly role: PostRole | null;
  readonly substituteFor: PersonName | null;
}

export interface NewRegistryAct {
  readonly key: string;
  readonly fingerprint: string;
  readonly act: string;
  readonly at: Instant;
  readonly by: RegistryStamp;
  readonly changes: readonly RegistryChange[];
  readonly result: object;
}

export interface RegistryActEntry {
  readonly actId: number;
  readonly act: string;
  readonly at: Instant;
  readonly by: RegistryStamp;
  readonly changes: readonly RegistryChange[];
}

export interface RegistryHistoryPage {
  /** Newest first. */
  readonly acts: readonly RegistryActEntry[];
  /** `after` of the next page; null on the last. */
  readonly next: number | null;
}

interface ActRow {
  readonly act_id: string;
  readonly act: string;
  readonly at: Date;
  readonly by: RegistryStamp;
  readonly changes: readonly RegistryChange[];
}

export class RegistryActLog {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    personId: string,
    key: string,
    within: EntityManager,
  ): Promise<{ readonly fingerprint: string; readonly result: object } | null> {
    const [row] = await within.query<{ fingerprint: string; result: object }[]>(
      'SELECT fingerprint, result FROM registry_acts WHERE person_id = $1 AND act_key = $2',
      [personId, key],
    );
    return row ?? null;
  }

  async add(act: NewRegistryAct, within: EntityManager): Promise<void> {
    const { by, key, fingerprint, at, changes, result } = act;
    await within.query(
      `INSERT INTO registry_acts (person_id, act_key, fingerprint, act, at, by, changes, result)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        by.personId,
        key,
        fingerprint,
        act.act,
        at,
        JSON.stringify(by),
        JSON.stringify(changes),
        JSON.stringify(result),
      ],
    );
  }

  /** `after` null for the first page. */
  async page(after: number | null, limit: number): Promise<RegistryHistoryPage> {
    const rows = await this.dataSource.query<ActRow[]>(
      `SELECT act_id, act, at, by, changes FROM registry_acts
        WHERE $1::bigint IS NULL OR act_id < $1 ORDER BY act_id DESC LIMIT $2`,
      [after, limit + 1],
    );
    const acts = rows.slice(0, limit).map(({ act_id, at, ...row }) => ({
      actId: Number(act_id),
      at: at.toISOString(),
      ...row,
    }));
    return { acts, next: rows.length > limit ? (acts.at(-1)?.actId ?? null) : null };
  }
}
