/** An office whose cases are reconciled: runs, findings, alarms, and ways to spoil what the watchdog must put right. */
import { randomUUID } from 'node:crypto';
import { createLedgerActivities } from '#activities';
import {
  CASE_MESSAGES,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type CaseRules,
  type CaseSituation,
  type CaseWorkflowInput,
  type ReconciliationFigures,
} from '#libs/contracts';
import {
  decide,
  type CaseState,
  type CommandPayloads,
  type Instant,
  localDateOf,
} from '#libs/domain';
import { RulesByVersion } from '#libs/persistence';
import { RecordedReconciliation, type Finding, type ReconciliationProgress } from '#libs/watchdog';
import type { CaseOffice } from '../case/case-office.js';
import type { CaseUnderWay } from '../case/case-under-way.js';

export interface Run extends ReconciliationFigures {
  readonly found: readonly Pick<Finding, 'kind' | 'difference' | 'workflowId'>[];
}

export interface AlarmRow {
  readonly alarm_id: string;
  readonly kind: string;
  readonly case_id: string | null;
  readonly ended_at: Date | null;
  readonly told_at: Date | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export class WatchedOffice {
  constructor(
    readonly office: CaseOffice,
    readonly oldEnoughMs = 0,
  ) {}

  async reconcile(repair = true, from?: ReconciliationProgress): Promise<Run> {
    const { dataSource, client } = this.office.county;
    const found: Finding[] = [];
    const parts = { dataSource, client, oldEnoughMs: this.oldEnoughMs };
    const run = { runId: randomUUID(), startedAt: new Date().toISOString(), repair };
    const figures = await new RecordedReconciliation(parts).run(
      run,
      {
        found: (finding) => {
          found.push(finding);
          return Promise.resolve();
        },
      },
      from,
    );
    return {
      ...figures,
      found: found.map(({ kind, difference, workflowId }) => ({ kind, difference, workflowId })),
    };
  }

  async alarmsOf(caseId: string): Promise<readonly AlarmRow[]> {
    return this.office.county.dataSource.query<AlarmRow[]>(
      'SELECT * FROM alarms WHERE case_id = $1 ORDER BY arrival',
      [caseId],
    );
  }

  rulesOf({ policyVersion, calendarVersion }: CaseState): Promise<CaseRules> {
    return new RulesByVersion(this.office.county.dataSource).of(policyVersion, calendarVersion);
  }

  /** Terminates the case's workflow and starts it with this carried over, as a run with wrong content would go on. */
  async startedWrongly(
    subject: CaseUnderWay,
    spoil: (carried: { state: CaseState; rules: CaseRules }) => {
      state: CaseState;
      rules: CaseRules;
    },
  ): Promise<void> {
    const state = await subject.state();
    if (state === null) throw new Error('the case is not on record');
    const rules = await this.rulesOf(state);
    await subject.terminate();
    await this.start(subject.workflowId, {
      caseId: subject.caseId,
      carried: spoil({ state, rules }),
    });
    await subject.handle.query(CASE_MESSAGES.situation);
  }

  async start(workflowId: string, input: CaseWorkflowInput): Promise<void> {
    await this.office.county.client.workflow.start(WORKFLOW_TYPES.case, {
      workflowId,
      taskQueue: TASK_QUEUES.cases,
      args: [input],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  }

  situationOf(subject: CaseUnderWay): Promise<CaseSituation> {
    return subject.handle.query<CaseSituation>(CASE_MESSAGES.situation);
  }

  /** Writes an opened and assigned case into the record as the worker would; no workflow is started. */
  async planted(subject: CaseUnderWay, assignedAt: Instant): Promise<void> {
    const { dataSource } = this.office.county;
    const rules = await new RulesByVersion(dataSource).inForce(
      localDateOf(new Date().toISOString()),
    );
    const activities = createLedgerActivities(dataSource);
    const { caseId, cast } = subject;
    const commands = [
      { name: 'register', payload: { facts: subject.facts } },
      { name: 'assign', payload: subject.assignment() satisfies CommandPayloads['assign'] },
    ] as const;
    for (const command of commands) {
      const state = await subject.state();
      const commandId = randomUUID();
      const context = { ...rules, commandId, actor: cast.staff, now: assignedAt };
      const decision = decide(state, command, context);
      if (!decision.ok) throw new Error(decision.refusal.code);
      const input = { caseId, commandId, fingerprint: commandId, state, events: decision.value };
      await activities.recordEvents(input);
    }
  }
}
