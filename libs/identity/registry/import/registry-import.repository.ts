/** Takes a staff list over in one transaction, or only says what would come of it. */
import type { DataSource } from 'typeorm';
import { localDateOf } from '#libs/domain';
import { postFor } from '../registry-permission.policy.js';
import {
  type Registry,
  type RegistryOutcome,
  type RegistryRequest,
  snapshotWithin,
} from '../registry.repository.js';
import { granted, type Judged, refused } from '../registry.refusal.js';
import type { ImportedRow } from './imported-row.js';
import { type ImportPlan, planImport } from './plan-import.js';

export type ImportCounts = Omit<ImportPlan, 'changes'>;

export class RegistryImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly newId: () => string,
  ) {}

  /** By the system administrator (units, posts, people) or the security administrator (appointments). */
  async take(
    rows: readonly ImportedRow[],
    request: RegistryRequest,
    dryRun: boolean,
  ): Promise<Judged<RegistryOutcome<ImportCounts>>> {
    const { actor, now } = request;
    const post = postFor(actor, ['systemAdministrator', 'securityAdministrator']);
    if (post === null) return refused('not_permitted');
    const context = { actor, today: localDateOf(now), newId: this.newId };
    if (dryRun) {
      const snapshot = await snapshotWithin(this.dataSource.manager);
      return granted({ result: countsOf(planImport(snapshot, rows, context)), repeated: false });
    }
    return this.registry.write(request, (snapshot) => {
      const plan = planImport(snapshot, rows, context);
      const result = countsOf(plan);
      const { imported, alreadyPresent, awaiting, faults } = result;
      const details = {
        rows: rows.length,
        imported,
        alreadyPresent,
        awaiting,
        faults: faults.length,
      };
      const notes = [{ kind: 'registryImported', subject: null, details }] as const;
      const { changes } = plan;
      return Promise.resolve(granted({ act: 'importRegistry', post, changes, result, notes }));
    });
  }
}

function countsOf({ changes: _, ...counts }: ImportPlan): ImportCounts {
  return counts;
}
