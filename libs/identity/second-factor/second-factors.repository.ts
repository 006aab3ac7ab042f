/**
 * Second factors of people. A code is taken once: its time step goes up in one statement, so that two sign-ins at the
 * same moment cannot both use what somebody looked over a shoulder (RFC 6238, 5.2).
 */
import type { DataSource } from 'typeorm';
import type { AccountKeys } from '../account-keys.js';
import type { Queryable } from '../secret-text.js';
import {
  isTotpCode,
  newRecoveryCodes,
  newTotpSecret,
  recoveryCodeHash,
  stepOfCode,
} from './totp.policy.js';

const PENDING_MS = 15 * 60_000;

export type CodeKind = 'totp' | 'recovery';

export interface SecondFactorState {
  readonly enrolledAt: Date | null;
  readonly recoveryCodesLeft: number;
}

interface SecretRow {
  readonly sealed_secret: string | null;
  readonly pending_secret: string | null;
}

export class SecondFactors {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: AccountKeys,
  ) {}

  async stateOf(personId: string): Promise<SecondFactorState> {
    const [row] = await this.dataSource.query<SecondFactorState[]>(
      `SELECT enrolled_at AS "enrolledAt", cardinality(recovery_code_hashes) AS "recoveryCodesLeft"
        FROM second_factors WHERE person_id = $1`,
      [personId],
    );
    return row ?? { enrolledAt: null, recoveryCodesLeft: 0 };
  }

  /** Which kind of code it was; null for a wrong or used one, and for somebody without a second factor. */
  async take(personId: string, code: string, now: Date): Promise<CodeKind | null> {
    if (isTotpCode(code)) return (await this.takeTotp(personId, code, now)) ? 'totp' : null;
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE second_factors SET recovery_code_hashes = array_remove(recovery_code_hashes, $2)
        WHERE person_id = $1 AND enrolled_at IS NOT NULL AND $2 = ANY (recovery_code_hashes)`,
      [personId, recoveryCodeHash(code)],
    );
    return count > 0 ? 'recovery' : null;
  }

  /** A new secret, base32, that counts once a code of it was shown. One in force stays so until then. */
  async begin(personId: string, now: Date, within: Queryable): Promise<string> {
    const secret = newTotpSecret();
    await within.query(
      `INSERT INTO second_factors (person_id, pending_secret, pending_until) VALUES ($1, $2, $3)
        ON CONFLICT (person_id) DO UPDATE
          SET pending_secret = EXCLUDED.pending_secret, pending_until = EXCLUDED.pending_until`,
      [personId, this.keys.seal(secret, personId), new Date(now.getTime() + PENDING_MS)],
    );
    return secret;
  }

  /** The recovery codes; `wrong` for a wrong code, `none` where nothing waits for one. */
  async confirm(
    personId: string,
    code: string,
    now: Date,
    within: Queryable,
  ): Promise<readonly string[] | 'wrong' | 'none'> {
    const [row] = await within.query<SecretRow[]>(
      `SELECT pending_secret FROM second_factors
        WHERE person_id = $1 AND pending_until > $2 FOR UPDATE`,
      [personId, now],
    );
    const secret = this.keys.open(row?.pending_secret ?? '', personId);
    if (secret === null) return 'none';
    const step = stepOfCode(secret, code, now);
    if (step === null) return 'wrong';
    const codes = newRecoveryCodes();
    await within.query(
      `UPDATE second_factors SET sealed_secret = pending_secret, enrolled_at = $2, last_step = $3,
          recovery_code_hashes = $4, pending_secret = NULL, pending_until = NULL
        WHERE person_id = $1`,
      [personId, now, step, codes.map(recoveryCodeHash)],
    );
    return codes;
  }

  /** False when there was none. */
  async remove(personId: string, within: Queryable): Promise<boolean> {
    const [, count] = await within.query<[unknown[], number]>(
      `UPDATE second_factors SET sealed_secret = NULL, enrolled_at = NULL, last_step = NULL,
          recovery_code_hashes = '{}', pending_secret = NULL, pending_until = NULL
        WHERE person_id = $1 AND enrolled_at IS NOT NULL`,
      [personId],
    );
    return count > 0;
  }

  private async takeTotp(personId: string, code: string, now: Date): Promise<boolean> {
    const [row] = await this.dataSource.query<SecretRow[]>(
      'SELECT sealed_secret FROM second_factors WHERE person_id = $1',
      [personId],
    );
    const secret = this.keys.open(row?.sealed_secret ?? '', personId);
    const step = secret === null ? null : stepOfCode(secret, code, now);
    if (step === null) return false;
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE second_factors SET last_step = $2
        WHERE person_id = $1 AND enrolled_at IS NOT NULL AND (last_step IS NULL OR last_step < $2)`,
      [personId, step],
    );
    return count > 0;
  }
}
