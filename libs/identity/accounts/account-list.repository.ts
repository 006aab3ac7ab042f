/** The accounts as their administrators see them; nothing in it opens one. */
import type { Instant } from '#libs/domain';
import type { DataSource } from 'typeorm';

export interface AccountEntry {
  readonly personId: string;
  readonly account: string;
  readonly name: string;
  readonly email: string | null;
  readonly disabled: boolean;
  /** The password is a one-time one that nobody has changed yet. */
  readonly passwordTemporary: boolean;
  readonly secondFactorEnrolled: boolean;
  /** null: not locked. */
  readonly lockedUntil: Instant | null;
}

export interface AccountPage {
  readonly entries: readonly AccountEntry[];
  /** The account after which the next page begins; null on the last one. */
  readonly next: string | null;
}

type AccountRow = Omit<AccountEntry, 'lockedUntil'> & { readonly lockedUntil: Date | null };

export class AccountList {
  constructor(private readonly dataSource: DataSource) {}

  /** By account, in small letters; `after` null for the first page. */
  async page(after: string | null, limit: number, now: Date): Promise<AccountPage> {
    const rows = await this.dataSource.query<AccountRow[]>(
      `SELECT a.person_id AS "personId", a.account, p.name, a.email, a.disabled,
          a.temporary_until IS NOT NULL AS "passwordTemporary", f.enrolled_at IS NOT NULL AS "secondFactorEnrolled",
          CASE WHEN l.locked_until > $2 THEN l.locked_until END AS "lockedUntil"
        FROM accounts a JOIN persons p USING (person_id)
        LEFT JOIN second_factors f USING (person_id)
        LEFT JOIN sign_in_failures l ON l.counter = 'p:' || a.person_id
        WHERE $1::text IS NULL OR lower(a.account) > $1
        ORDER BY lower(a.account) LIMIT $3`,
      [after, now, limit + 1],
    );
    const entries = rows.slice(0, limit).map((row) => ({
      ...row,
      lockedUntil: row.lockedUntil?.toISOString() ?? null,
    }));
    const last = entries.at(-1)?.account.toLowerCase() ?? null;
    return { entries, next: rows.length > limit ? last : null };
  }
}
