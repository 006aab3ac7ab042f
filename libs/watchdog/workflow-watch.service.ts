/**
 * Looks at running case workflows from the engine's side, and ends those that no open case needs: one whose case has
 * ended reads the record and ends by itself, any other is terminated with a reason.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { caseIdOfWorkflow } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import type { CaseRecord, WatchedCases } from '#libs/persistence';
import type { CaseWorkflows, ListedWorkflow } from '#libs/temporal';
import type { CaseStanding, Finding, RunningWorkflow } from './comparison/finding.types.js';
import { judgeWorkflow } from './comparison/running-workflow.policy.js';

const ENDED_WITHIN_MS: readonly number[] = [250, 500, 1_000, 2_000, 4_000];

export class WorkflowWatch {
  constructor(
    private readonly cases: WatchedCases,
    private readonly record: CaseRecord,
    private readonly workflows: CaseWorkflows,
    private readonly now: () => Instant,
    private readonly oldEnoughMs: number | undefined,
  ) {}

  /** Findings among these; the record is asked once for all of them. */
  async findingsOf(listed: readonly ListedWorkflow[]): Promise<readonly Finding[]> {
    const running = await Promise.all(listed.map((workflow) => this.named(workflow)));
    const standing = await this.cases.standingOf(
      running.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])),
    );
    const findings: Finding[] = [];
    for (const workflow of running) {
      const { caseId } = workflow;
      const isOpen = caseId === null ? undefined : standing.get(caseId);
      const finding = await this.confirmed(workflow, isOpen);
      if (finding !== null) findings.push(finding);
    }
    return findings;
  }

  /** True when the workflow does not run any more. */
  async end({ workflowId, difference }: Finding): Promise<boolean> {
    const { isRunning, isBusy } = await this.workflows.stateOf(workflowId);
    if (!isRunning) return true;
    if (difference === 'caseHasEnded') await this.workflows.haveRead(workflowId);
    else if (isBusy) return false;
    else await this.workflows.terminate(workflowId, REASONS[difference] ?? difference);
    for (const pauseMs of ENDED_WITHIN_MS) {
      if (!(await this.workflows.stateOf(workflowId)).isRunning) return true;
      await sleep(pauseMs);
    }
    return false;
  }

  private async named({ workflowId, startedAt }: ListedWorkflow): Promise<RunningWorkflow> {
    const caseId = await this.workflows.caseOf(workflowId);
    return { workflowId, startedAt, caseId, isUnderItsId: caseIdOfWorkflow(workflowId) !== null };
  }

  private async confirmed(
    workflow: RunningWorkflow,
    isOpen: boolean | undefined,
  ): Promise<Finding | null> {
    const judgement = judgeWorkflow(workflow, standingOf(isOpen), this.now(), this.oldEnoughMs);
    if (judgement === null) return null;
    const { workflowId, caseId } = workflow;
    // The list is a moment late, and the record was read before it was judged.
    const { isRunning, isBusy } = await this.workflows.stateOf(workflowId);
    if (!isRunning) return null;
    const state = caseId === null ? null : await this.record.loadCase(caseId);
    const mayHoldARegistration = judgement.difference === 'caseUnknown' && isBusy;
    const isKnownNow = (state !== null) !== (isOpen !== undefined);
    if (mayHoldARegistration || isKnownNow) return null;
    return { ...judgement, workflowId, caseId, ledgerNumber: state?.ledgerNumber ?? null };
  }
}

function standingOf(isOpen: boolean | undefined): CaseStanding {
  if (isOpen === undefined) return 'unknown';
  return isOpen ? 'open' : 'ended';
}

const REASONS: Readonly<Partial<Record<Finding['difference'], string>>> = {
  caseUnknown: 'watchdog: the record does not know this case',
  underAnotherId: 'watchdog: the case has a workflow under its own id',
};
