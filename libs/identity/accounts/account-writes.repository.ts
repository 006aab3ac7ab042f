/**
 * Does a write to accounts once, however often its Idempotency-Key is sent: the key is stored in the transaction of what
 * it did. An answer that holds a secret is not stored; a repetition hears that it was given.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { AccountKeys } from '../account-keys.js';
import { AccountRefused } from '../account-refusal.js';

export interface AccountWrite {
  /** Who asks. */
  readonly personId: string;
  /** The request's Idempotency-Key. */
  readonly key: string;
  /** The name of what is asked and what was sent with it; compared, never stored. */
  readonly content: readonly unknown[];
}

/** `secret`: the answer is given once. */
export type AnswerKind = 'plain' | 'secret';

interface StoredWrite {
  readonly content_mark: string;
  readonly answer: unknown;
}

export class AccountWrites {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: AccountKeys,
  ) {}

  /** `work` runs in a transaction; where it throws, nothing happened and the key is free. */
  async once<Answer>(
    { personId, key, content }: AccountWrite,
    kind: AnswerKind,
    now: Date,
    work: (manager: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const mark = this.keys.mark(JSON.stringify(content), 'account write');
    return this.dataSource.transaction(async (manager) => {
      const inserted = await manager.query<unknown[]>(
        `INSERT INTO account_writes (person_id, idempotency_key, content_mark, at) VALUES ($1, $2, $3, $4)
          ON CONFLICT DO NOTHING RETURNING idempotency_key`,
        [personId, key, mark, now],
      );
      if (inserted.length === 0) return this.repeated<Answer>(manager, personId, key, mark, kind);
      const answer = await work(manager);
      if (kind === 'plain') {
        await manager.query(
          'UPDATE account_writes SET answer = $3 WHERE person_id = $1 AND idempotency_key = $2',
          [personId, key, JSON.stringify(answer ?? null)],
        );
      }
      return answer;
    });
  }

  private async repeated<Answer>(
    manager: EntityManager,
    personId: string,
    key: string,
    mark: string,
    kind: AnswerKind,
  ): Promise<Answer> {
    const [row] = await manager.query<StoredWrite[]>(
      'SELECT content_mark, answer FROM account_writes WHERE person_id = $1 AND idempotency_key = $2',
      [personId, key],
    );
    if (row?.content_mark !== mark) throw new AccountRefused('idempotency_key_reused');
    if (kind === 'secret') throw new AccountRefused('secret_shown_once');
    return row.answer as Answer;
  }
}
