/**
 * Who is asking, and as what (要点 §1–2): the one place where an account becomes a person with posts. Posts are looked
 * up at every request, so that an appointment that ends, ends at once and not with the session.
 */
import type { Actor, Instant } from '#libs/domain';
import { localDateOf, type LocalDate } from '#libs/domain';
import type { DataSource } from 'typeorm';
import { actorOn } from './actor.policy.js';
import type { Directory } from './directory.js';
import { DirectoryRepository } from './directory.repository.js';
import { organisationTree, type UnitNode } from './organisation-tree.js';

export class IdentityService {
  readonly directories: DirectoryRepository;

  constructor(dataSource: DataSource) {
    this.directories = new DirectoryRepository(dataSource);
  }

  /** The person with the posts of that moment; null for a stranger. */
  async actorAt(personId: string, now: Date): Promise<Actor | null> {
    const instant: Instant = now.toISOString();
    return this.resolveActor(personId, localDateOf(instant));
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
