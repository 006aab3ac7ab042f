/**
 * Drafts of policies, and the approval that makes a version of one. Each act is done under the key of whoever sent it, one
 * after the other: two approvals of drafts with the same label would otherwise meet, and a lost answer would draft twice.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { ActorStamp, Instant, LocalDate } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';
import type { PolicyDraft, PolicyDraftContent } from './policy.types.js';

/** Any number, the same in every process: acts on policies wait for each other. */
const POLICY_LOCK = 4_210_821;

export type PolicyActName = 'createDraft' | 'replaceDraft' | 'discardDraft' | 'approveDraft';

export interface NewPolicyAct {
  readonly act: PolicyActName;
  readonly by: ActorStamp;
  readonly at: Instant;
  readonly key: string;
  /** SHA-256 of what was sent. */
  readonly fingerprint: string;
}

/** `reused`: the key was used for something else; nothing was done. */
export type PolicyActOutcome =
  { readonly kind: 'done' | 'repeated'; readonly draft: PolicyDraft } | { readonly kind: 'reused' };

interface DraftRow extends Omit<PolicyDraft, 'madeAt' | 'changedAt' | 'endedAt'> {
  readonly madeAt: Date;
  readonly changedAt: Date;
  readonly endedAt: Date | null;
}

const FIELDS = `draft_id AS "draftId", data AS policy, effective_from::text AS "effectiveFrom", note, revision, state,
  made_by AS "madeBy", made_at AS "madeAt", changed_by AS "changedBy", changed_at AS "changedAt",
  author_ids AS "authorIds", ended_by AS "endedBy", ended_at AS "endedAt"`;
const FIND = `SELECT ${FIELDS} FROM policy_drafts WHERE draft_id = $1`;

export class PolicyDrafts {
  constructor(private readonly dataSource: DataSource) {}

  /** Open ones first, and those changed last before the others. */
  async list(): Promise<readonly PolicyDraft[]> {
    const rows = await runStatement<DraftRow>(
      this.dataSource,
      `SELECT ${FIELDS} FROM policy_drafts ORDER BY state = 'open' DESC, policy_drafts.changed_at DESC LIMIT 200`,
    );
    return rows.map(draftOf);
  }

  /** `draftId` must be a uuid. */
  async find(draftId: string): Promise<PolicyDraft | null> {
    const [row] = await runStatement<DraftRow>(this.dataSource, FIND, [draftId]);
    return row === undefined ? null : draftOf(row);
  }

  /** `work` returns the draft that it changed; what it throws leaves no trace. A repeat answers with the draft as it is now. */
  async once(
    act: NewPolicyAct,
    work: (open: PolicyDraftWriter) => Promise<string>,
  ): Promise<PolicyActOutcome> {
    return this.dataSource.transaction(async (within) => {
      await within.query('SELECT pg_advisory_xact_lock($1)', [POLICY_LOCK]);
      const writer = new PolicyDraftWriter(within, act);
      const earlier = await writer.earlier();
      if (earlier !== null && earlier.fingerprint !== act.fingerprint) return { kind: 'reused' };
      if (earlier !== null) return { kind: 'repeated', draft: await writer.known(earlier.draftId) };
      const draftId = await work(writer);
      await writer.note(draftId);
      return { kind: 'done', draft: await writer.known(draftId) };
    });
  }
}

/** Inside the transaction of one act. */
export class PolicyDraftWriter {
  constructor(
    readonly within: EntityManager,
    private readonly act: NewPolicyAct,
  ) {}

  async find(draftId: string): Promise<PolicyDraft | null> {
    const [row] = await this.within.query<DraftRow[]>(FIND, [draftId]);
    return row === undefined ? null : draftOf(row);
  }

  async known(draftId: string): Promise<PolicyDraft> {
    const draft = await this.find(draftId);
    if (draft === null) throw new Error(`policy draft ${draftId} is gone`);
    return draft;
  }

  async isTaken(version: string): Promise<boolean> {
    const rows = await this.within.query<object[]>(
      'SELECT 1 FROM policy_versions WHERE version = $1',
      [version],
    );
    return rows.length > 0;
  }

  async create(draftId: string, { policy, effectiveFrom, note }: PolicyDraftContent) {
    const { by, at } = this.act;
    await this.within.query(
      `INSERT INTO policy_drafts (draft_id, version, data, effective_from, note, revision, state, made_by, made_at,
          changed_by, changed_at, author_ids)
        VALUES ($1, $2, $3, $4, $5, 1, 'open', $6, $7, $6, $7, ARRAY[$8::uuid])`,
      [
        ...[draftId, policy.version, JSON.stringify(policy), effectiveFrom, note],
        ...[JSON.stringify(by), at, by.personId],
      ],
    );
  }

  async replace(draftId: string, { policy, effectiveFrom, note }: PolicyDraftContent) {
    const { by, at } = this.act;
    await this.within.query(
      `UPDATE policy_drafts SET version = $2, data = $3, effective_from = $4, note = $5, revision = revision + 1,
          changed_by = $6, changed_at = $7,
          author_ids = CASE WHEN $8 = ANY (author_ids) THEN author_ids ELSE author_ids || $8::uuid END
        WHERE draft_id = $1`,
      [
        ...[draftId, policy.version, JSON.stringify(policy), effectiveFrom, note],
        ...[JSON.stringify(by), at, by.personId],
      ],
    );
  }

  discard(draftId: string): Promise<void> {
    return this.end(draftId, 'discarded');
  }

  /** Makes a version of it that holds from this day on, for ever under its label. */
  async approve({ draftId, policy, changedBy }: PolicyDraft, effectiveFrom: LocalDate) {
    const { by, at } = this.act;
    await this.within.query(
      `INSERT INTO policy_versions (version, data, effective_from, draft_id, drafted_by, approved_by, approved_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[policy.version, JSON.stringify(policy), effectiveFrom, draftId],
        ...[JSON.stringify(changedBy), JSON.stringify(by), at],
      ],
    );
    await this.end(draftId, 'approved');
  }

  async earlier(): Promise<{ readonly fingerprint: string; readonly draftId: string } | null> {
    const { by, key } = this.act;
    const [row] = await this.within.query<{ fingerprint: string; draftId: string }[]>(
      `SELECT fingerprint, draft_id AS "draftId" FROM policy_acts WHERE person_id = $1 AND act_key = $2`,
      [by.personId, key],
    );
    return row ?? null;
  }

  async note(draftId: string): Promise<void> {
    const { act, by, at, key, fingerprint } = this.act;
    await this.within.query(
      `INSERT INTO policy_acts (person_id, act_key, fingerprint, act, draft_id, at, by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [by.personId, key, fingerprint, act, draftId, at, JSON.stringify(by)],
    );
  }

  private async end(draftId: string, state: 'approved' | 'discarded'): Promise<void> {
    const { by, at } = this.act;
    await this.within.query(
      'UPDATE policy_drafts SET state = $2, ended_by = $3, ended_at = $4 WHERE draft_id = $1',
      [draftId, state, JSON.stringify(by), at],
    );
  }
}

function draftOf({ madeAt, changedAt, endedAt, ...row }: DraftRow): PolicyDraft {
  return {
    ...row,
    madeAt: madeAt.toISOString(),
    changedAt: changedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
