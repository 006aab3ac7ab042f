/**
 * Who is asking, and as what (要点 §1–2): the one place where an account becomes a person with posts. Posts are looked
 * up at every request, so that an appointment that ends, ends at once and not with the session.
 */
import type { Actor, Instant } from '#libs/domain';
import { localDateOf, type LocalDate } from '#libs/domain';
import type { DataSource } from 'typeorm';
import { Accounts } from './accounts.repository.js';
import { actorOn } from './actor.policy.js';
import type { Directory } from './directory.js';
import { DirectoryRepository } from './directory.repository.js';
import { organisationTree, type UnitNode } from './organisation-tree.js';
import { type NewSession, type SessionLimits, Sessions } from './sessions.repository.js';

export interface SignedIn extends NewSession {
  readonly actor: Actor;
}

export class IdentityService {
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly directories: DirectoryRepository;

  constructor(dataSource: DataSource, limits?: SessionLimits) {
    this.sessions = new Sessions(dataSource, limits);
    this.accounts = new Accounts(dataSource);
    this.directories = new DirectoryRepository(dataSource);
  }

  /** Null for a wrong account or password, without saying which. */
  async signIn(
    account: string,
    password: string,
    now: Date = new Date(),
  ): Promise<SignedIn | null> {
    const personId = await this.accounts.authenticate(account, password);
    if (personId === null) return null;
    const actor = await this.resolveActor(personId, dateOf(now));
    if (actor === null) return null;
    return { ...(await this.sessions.create(personId, now)), actor };
  }

  async signOut(token: string, now: Date = new Date()): Promise<void> {
    await this.sessions.revoke(token, now);
  }

  /** The person behind a session's token, with the posts of this day; null when the session has ended. */
  async actorOfToken(token: string, now: Date = new Date()): Promise<Actor | null> {
    const session = await this.sessions.find(token, now);
    return session === null ? null : this.resolveActor(session.personId, dateOf(now));
  }

  /** The posts that the person may use on that day (Asia/Shanghai), own and as substitute; null for a stranger. */
  async resolveActor(personId: string, date: LocalDate): Promise<Actor | null> {
    return actorOn(await this.directory(), personId, date);
  }

  async directory(): Promise<Directory> {
    return this.directories.current();
  }

  async organisation(date: LocalDate): Promise<readonly UnitNode[]> {
    return organisationTree(await this.directory(), date);
  }
}

function dateOf(now: Date): LocalDate {
  const instant: Instant = now.toISOString();
  return localDateOf(instant);
}
