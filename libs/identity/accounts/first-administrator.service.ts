/**
 * The first system administrator, made by a one-time link while nobody has an account. There is no password that an
 * installation begins with; whoever can read the operator's terminal gets in, nobody else does.
 */
import { randomUUID } from 'node:crypto';
import type { AccountConfig } from '#libs/config';
import { localDateOf } from '#libs/domain';
import type { SecurityLog } from '#libs/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { AccountRefused } from '../account-refusal.js';
import { hashPassword } from '../passwords/password-hash.policy.js';
import { passwordFault } from '../passwords/password-rule.policy.js';
import { newSecret, secretHash } from '../secret-text.js';

const VALID_MS = 3_600_000;
/** Any number: two forms sent at once make one administrator. */
const LOCK = 4_210_817;
const UNIT = '信息中心';
const TITLE = '系统管理员';

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

export class FirstAdministrators {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: SecurityLog,
    private readonly rule: AccountConfig['password'],
  ) {}

  /** True while nobody has an account. */
  async isNeeded(): Promise<boolean> {
    return !(await somebodyHasAccount(this.dataSource.manager));
  }

  /** The token of a new link, good for an hour; null when somebody has an account. */
  async issueLink(now: Date = new Date()): Promise<string | null> {
    if (await somebodyHasAccount(this.dataSource.manager)) return null;
    const token = newSecret();
    await this.dataSource.query(
      'INSERT INTO first_administrator_links (token_hash, created_at, expires_at) VALUES ($1, $2, $3)',
      [secretHash(token), now, new Date(now.getTime() + VALID_MS)],
    );
    return token;
  }

  /** True while the token would be taken. */
  async isGood(token: string, now: Date = new Date()): Promise<boolean> {
    const { manager } = this.dataSource;
    return (await linkIsGood(manager, token, now)) && !(await somebodyHasAccount(manager));
  }

  /** Refuses with `first_administrator_link_invalid`, or with what is wrong with the password. */
  async make(
    { token, name, account, password }: FirstAdministrator,
    address: string | null,
    now: Date = new Date(),
  ): Promise<{ readonly personId: string }> {
    // Before any work is spent on a password that nobody was invited to choose.
    if (!(await this.isGood(token, now))) throw invalid();
    const fault = passwordFault(password, { account, name }, this.rule);
    if (fault !== null) throw fault;
    const hash = await hashPassword(password);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const good = await linkIsGood(manager, token, now);
      if (!good || (await somebodyHasAccount(manager))) throw invalid();
      await manager.query(
        'UPDATE first_administrator_links SET used_at = $2 WHERE token_hash = $1',
        [secretHash(token), now],
      );
      const personId = await enter(manager, name, localDateOf(now.toISOString()));
      await manager.query(
        'INSERT INTO accounts (person_id, account, password_hash, password_changed_at) VALUES ($1, $2, $3, $4)',
        [personId, account, hash, now],
      );
      await this.log.note(
        {
          at: now.toISOString(),
          kind: 'firstAdministratorMade',
          personId,
          account,
          address,
          subject: { kind: 'account', id: personId },
        },
        manager,
      );
      return { personId };
    });
  }
}

/** The person, in the post of a system administrator; its unit is made where the registry is still empty. */
async function enter(manager: EntityManager, name: string, today: string): Promise<string> {
  const [personId, postId, newUnitId] = [randomUUID(), randomUUID(), randomUUID()];
  await manager.query('INSERT INTO persons (person_id, name) VALUES ($1, $2)', [personId, name]);
  const [known] = await manager.query<{ unit_id: string }[]>(
    'SELECT unit_id FROM units WHERE name = $1 ORDER BY unit_id LIMIT 1',
    [UNIT],
  );
  const unitId = known?.unit_id ?? newUnitId;
  if (known === undefined) {
    await manager.query(`INSERT INTO units (unit_id, kind, name) VALUES ($1, 'department', $2)`, [
      unitId,
      UNIT,
    ]);
  }
  await manager.query(
    `INSERT INTO posts (post_id, role, title, unit_id) VALUES ($1, 'systemAdministrator', $2, $3)`,
    [postId, TITLE, unitId],
  );
  await manager.query(
    'INSERT INTO appointments (post_id, person_id, from_date) VALUES ($1, $2, $3)',
    [postId, personId, today],
  );
  return personId;
}

async function linkIsGood(manager: EntityManager, token: string, now: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'SELECT 1 FROM first_administrator_links WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2',
    [secretHash(token), now],
  );
  return rows.length > 0;
}

async function somebodyHasAccount(manager: EntityManager): Promise<boolean> {
  return (await manager.query<unknown[]>('SELECT 1 FROM accounts LIMIT 1')).length > 0;
}

function invalid(): AccountRefused {
  return new AccountRefused('first_administrator_link_invalid', ['token']);
}
