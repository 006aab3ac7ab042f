/**
 * Changes the organisation registry: one act at a time, decided on what the database holds at that moment, and written
 * with its line of the security log and its entry in the registry's history in one transaction. Two acts that are sound
 * alone (two substitutes for each other) would otherwise be stored together.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { type Actor, type HeldPost, type Instant, type LocalDate, localDateOf } from '#libs/domain';
import { SecurityLog } from '#libs/persistence';
import { Directory } from '../directory.js';
import { type DirectoryRepository, SNAPSHOT } from '../directory.repository.js';
import type { DirectorySnapshot } from '../directory.types.js';
import { decideRegistry, unitEndedBy } from './decide-registry.js';
import { RegistryActLog, type RegistryStamp } from './registry-act-log.repository.js';
import { writeChange } from './registry-changes.repository.js';
import { registryStanding } from './registry-permission.policy.js';
import { type SecurityLine, securityLineOf } from './registry-security.mapper.js';
import type { RegistryAct } from './registry.acts.js';
import type { RegistryChange } from './registry.changes.js';
import { granted, type Judged, refused } from './registry.refusal.js';

/** Any number, the same in every process: acts on the registry wait for each other. */
const REGISTRY_LOCK = 4_210_818;

/** Who asks, under which key, from where. */
export interface RegistryRequest {
  readonly actor: Actor;
  readonly key: string;
  /** SHA-256 of what was sent. */
  readonly fingerprint: string;
  readonly now: Instant;
  /** null for the system. */
  readonly address: string | null;
}

export interface RegistryOutcome<Result> {
  readonly result: Result;
  /** True when the answer is that of an earlier request with the same key. */
  readonly repeated: boolean;
}

/** What one act, or a whole import, comes to; `post` is that in which it is done. */
export interface RegistryWork<Result> {
  readonly act: string;
  readonly post: HeldPost | 'own';
  readonly changes: readonly RegistryChange[];
  readonly result: Result;
  /** Lines of the security log besides those of the changes. */
  readonly notes?: readonly SecurityLine[];
}

export type RegistryPlan<Result> = (
  snapshot: DirectorySnapshot,
  within: EntityManager,
) => Promise<Judged<RegistryWork<Result>>>;

export interface RegistryActResult {
  readonly act: string;
  readonly at: Instant;
  readonly changes: readonly RegistryChange[];
}

export class Registry {
  readonly history: RegistryActLog;
  private readonly log: SecurityLog;

  constructor(
    private readonly dataSource: DataSource,
    private readonly directories: DirectoryRepository,
    private readonly newId: () => string,
  ) {
    this.history = new RegistryActLog(dataSource);
    this.log = new SecurityLog(dataSource);
  }

  act(
    act: RegistryAct,
    request: RegistryRequest,
  ): Promise<Judged<RegistryOutcome<RegistryActResult>>> {
    const { actor, now } = request;
    const today: LocalDate = localDateOf(now);
    return this.write(request, async (snapshot, within) => {
      const directory = new Directory(snapshot);
      const post = registryStanding(act, actor, directory);
      if (post === 'none') return refused('not_permitted');
      const unit = unitEndedBy(act);
      const openCases = unit === null ? 0 : await openCasesOf(unit, directory, within);
      const newId = this.newId();
      const context = { snapshot, directory, actor, today, newId, openCases };
      const decision = decideRegistry(act, context);
      if (!decision.ok) return decision;
      const changes = decision.value;
      return granted({ act: act.name, post, changes, result: { act: act.name, at: now, changes } });
    });
  }

  /** `plan` may be called for nothing: a refusal, or a fault of the database, leaves no trace. */
  async write<Result extends object>(
    request: RegistryRequest,
    plan: RegistryPlan<Result>,
  ): Promise<Judged<RegistryOutcome<Result>>> {
    try {
      return await this.dataSource.transaction((within) => this.writeWithin(within, request, plan));
    } finally {
      this.directories.forget();
    }
  }

  private async writeWithin<Result extends object>(
    within: EntityManager,
    request: RegistryRequest,
    plan: RegistryPlan<Result>,
  ): Promise<Judged<RegistryOutcome<Result>>> {
    const { actor, key, fingerprint, now, address } = request;
    await within.query('SELECT pg_advisory_xact_lock($1)', [REGISTRY_LOCK]);
    const earlier = await this.history.find(actor.personId, key, within);
    if (earlier !== null) {
      if (earlier.fingerprint !== fingerprint) return refused('idempotency_key_reused');
      return granted({ result: earlier.result as Result, repeated: true });
    }
    const planned = await plan(await snapshotWithin(within), within);
    if (!planned.ok) return planned;
    const { act, post, changes, result, notes = [] } = planned.value;
    for (const change of changes) await writeChange(within, change);
    for (const line of [...changes.map(securityLineOf), ...notes]) {
      await this.log.note({ ...line, at: now, personId: actor.personId, address }, within);
    }
    const by = stampOf(actor, post);
    await this.history.add({ key, fingerprint, act, at: now, by, changes, result }, within);
    return granted({ result, repeated: false });
  }
}

/** The whole registry as this transaction sees it. */
export async function snapshotWithin(within: EntityManager): Promise<DirectorySnapshot> {
  const [row] = await within.query<{ snapshot: DirectorySnapshot }[]>(SNAPSHOT.text);
  if (row === undefined) throw new Error('the organisation registry could not be read');
  return row.snapshot;
}

/** An id that names no unit is refused by the decision, with its own code. */
async function openCasesOf(
  unitId: string,
  directory: Directory,
  within: EntityManager,
): Promise<number> {
  if (directory.unit(unitId) === null) return 0;
  const [row] = await within.query<{ count: number }[]>('SELECT open_cases_of_unit($1) AS count', [
    unitId,
  ]);
  return row?.count ?? 0;
}

function stampOf({ personId, name }: Actor, post: HeldPost | 'own'): RegistryStamp {
  if (post === 'own') {
    return { personId, name, postId: null, postTitle: null, role: null, substituteFor: null };
  }
  const { postId, title: postTitle, role, substituteFor } = post;
  return { personId, name, postId, postTitle, role, substituteFor };
}
