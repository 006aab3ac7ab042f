/** A finding as the incident that an alarm is raised for. Only codes: administrators read it, who may read no case. */
import type { FindingKind } from '#libs/contracts';
import type { Incident } from '#libs/persistence';
import type { Finding } from './comparison/finding.types.js';

const ALARM_KINDS: Readonly<Record<FindingKind, string>> = {
  missing: 'workflowMissing',
  behind: 'workflowBehind',
  stuck: 'workflowStuck',
  drifted: 'workflowDrifted',
  orphaned: 'workflowOrphaned',
  doubled: 'workflowDoubled',
};

export function incidentOf({ kind, difference, workflowId, caseId }: Finding): Incident {
  return {
    name: `${kind} ${workflowId}`,
    kind: ALARM_KINDS[kind],
    caseId,
    details: { difference, workflowId },
  };
}
