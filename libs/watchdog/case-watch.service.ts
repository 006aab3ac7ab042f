/**
 * Looks at one open case from the record's side, and mends it from the record. Record and engine are read one after the
 * other while the case goes on, so what does not fit is looked at again before it counts.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { caseWorkflowId } from '#libs/contracts';
import { caseMoments, type CaseState, type Instant } from '#libs/domain';
import type { CaseRecord, RulesByVersion } from '#libs/persistence';
import type { CaseWorkflows } from '#libs/temporal';
import type { CaseOnRecord, Finding } from './comparison/finding.types.js';
import { judgeCase } from './comparison/watched-case.policy.js';

/** A command's way from the record back to its workflow is shorter. */
const LOOKED_AT_AGAIN_AFTER_MS = 2_000;
/** A workflow that was started again has to be loaded and to do what it missed. */
const MENDED_WITHIN_MS: readonly number[] = [250, 500, 1_000, 2_000, 4_000, 8_000];

export class CaseWatch {
  constructor(
    private readonly record: CaseRecord,
    private readonly rules: RulesByVersion,
    private readonly workflows: CaseWorkflows,
    private readonly calendarToKnow: string | null,
    private readonly now: () => Instant,
  ) {}

  /** null: watched as it must be, or ended. Asks the workflow, so a worker must be running. */
  async findingOf(state: CaseState): Promise<Finding | null> {
    const { caseId } = state;
    const first = await this.compared(state);
    if (first === null) return null;
    // The end of a run is not in doubt; the record may have been read before the case was closed.
    if (first.kind !== 'missing') await sleep(LOOKED_AT_AGAIN_AFTER_MS);
    return this.findingNow(caseId);
  }

  /**
   * Starts the workflow unless it runs, and has it read state and rules from the record: rungs that have fired stay
   * fired. One that the record contradicts ends by that, and is started again. True when the finding is gone.
   */
  async mend(caseId: string): Promise<boolean> {
    await this.workflows.mend(caseId);
    for (const pauseMs of MENDED_WITHIN_MS) {
      await sleep(pauseMs);
      const finding = await this.findingNow(caseId);
      if (finding === null) return true;
      if (finding.kind === 'missing') await this.workflows.mend(caseId);
    }
    return false;
  }

  private async findingNow(caseId: string): Promise<Finding | null> {
    const state = await this.record.loadCase(caseId);
    return state === null ? null : this.compared(state);
  }

  private async compared(state: CaseState): Promise<Finding | null> {
    const { caseId, ledgerNumber } = state;
    const engine = await this.workflows.sightOf(caseId);
    const judgement = judgeCase(await this.onRecord(state), engine, this.now());
    if (judgement === null) return null;
    return { ...judgement, caseId, ledgerNumber, workflowId: caseWorkflowId(caseId) };
  }

  private async onRecord(state: CaseState): Promise<CaseOnRecord> {
    const rules = await this.rules.of(state.policyVersion, state.calendarVersion);
    const { caseId, ledgerNumber, sequence, policyVersion } = state;
    const next = caseMoments(state, rules)[0]?.at ?? null;
    const { calendarToKnow } = this;
    return {
      ...{ caseId, ledgerNumber, sequence, policyVersion, calendarToKnow, next },
      state: state.state,
    };
  }
}
