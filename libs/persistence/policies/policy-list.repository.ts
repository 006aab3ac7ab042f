/** The approved versions of the policy: all of them with their dates, and one with its contents. */
import type { DataSource } from 'typeorm';
import type { Policy } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';
import type { PolicyVersion } from './policy.types.js';

interface VersionRow extends Omit<PolicyVersion, 'adoption' | 'approvedAt'> {
  readonly adoption: string;
  readonly approvedAt: Date | null;
}

/** The day as text: the driver would make an instant of the server's zone of it. */
const FIELDS = `version, adoption, effective_from::text AS "effectiveFrom", draft_id AS "draftId",
  drafted_by AS "draftedBy", approved_by AS "approvedBy", approved_at AS "approvedAt"`;

export class PolicyList {
  constructor(private readonly dataSource: DataSource) {}

  /** The one that holds from the latest day first. There are few: one a year or so. */
  async versions(): Promise<readonly PolicyVersion[]> {
    const rows = await runStatement<VersionRow>(
      this.dataSource,
      `SELECT ${FIELDS} FROM policy_versions ORDER BY effective_from DESC, policy_versions.adoption DESC`,
    );
    return rows.map(versionOf);
  }

  /** null where no such version was approved. */
  async find(
    version: string,
  ): Promise<{ readonly version: PolicyVersion; readonly policy: Policy } | null> {
    const [row] = await runStatement<VersionRow & { readonly policy: Policy }>(
      this.dataSource,
      `SELECT ${FIELDS}, data AS policy FROM policy_versions WHERE version = $1`,
      [version],
    );
    if (row === undefined) return null;
    const { policy, ...rest } = row;
    return { version: versionOf(rest), policy };
  }
}

function versionOf({ adoption, approvedAt, ...row }: VersionRow): PolicyVersion {
  return { ...row, adoption: Number(adoption), approvedAt: approvedAt?.toISOString() ?? null };
}
