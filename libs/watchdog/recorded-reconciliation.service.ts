/**
 * A reconciliation that leaves its traces: a line in the log of runs, and an alarm for each finding from the run that
 * first sees it until one that does not. The alarm is raised before the repair, so that none is lost with a worker that
 * is killed in between.
 */
import type { ReconcileInput, ReconciliationFigures } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { IncidentLog, ReconciliationLog } from '#libs/persistence';
import type { Finding } from './comparison/finding.types.js';
import { incidentOf } from './incident.mapper.js';
import {
  BEGINNING,
  type ReconciliationListener,
  type ReconciliationProgress,
  Reconciler,
  type ReconcilerParts,
} from './reconciler.service.js';

export class RecordedReconciliation {
  private readonly log: ReconciliationLog;
  private readonly incidents: IncidentLog;
  private readonly reconciler: Reconciler;

  constructor(parts: ReconcilerParts) {
    this.log = new ReconciliationLog(parts.dataSource);
    this.incidents = new IncidentLog(parts.dataSource);
    this.reconciler = new Reconciler(parts);
  }

  /** The same run again goes on where `from` says, and stays one line of the log and one alarm a finding. */
  async run(
    { runId, startedAt, repair }: ReconcileInput,
    listener: Partial<ReconciliationListener> = {},
    from: ReconciliationProgress = BEGINNING,
  ): Promise<ReconciliationFigures> {
    await this.log.begin({ runId, startedAt, repair });
    const figures = await this.reconciler.run(repair, this.recording(runId, listener), from);
    await this.incidents.endUnseenIn(runId, present());
    await this.log.end(runId, { ...figures, findings: counted(figures) }, present());
    return figures;
  }

  private recording(
    runId: string,
    { found, repaired, progressed }: Partial<ReconciliationListener>,
  ): ReconciliationListener {
    return {
      found: async (finding: Finding) => {
        await this.incidents.seen(incidentOf(finding), runId, present());
        await found?.(finding);
      },
      repaired: async (finding: Finding) => {
        await this.incidents.ended(incidentOf(finding).name, present());
        await repaired?.(finding);
      },
      progressed: (progress) => progressed?.(progress),
    };
  }
}

function counted({ findings }: ReconciliationFigures): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(findings));
}

function present(): Instant {
  return new Date().toISOString();
}
