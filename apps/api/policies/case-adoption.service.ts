/** What the command `adoptPolicy` would do to a case, for whoever might give it, refused as the command would be. */
import { Injectable } from '@nestjs/common';
import type { AdoptionQuery, CaseAdoptionPreview } from '#libs/contracts/http';
import {
  type Actor,
  decide,
  directionOf,
  localDateOf,
  type NewEvent,
  previewedClocks,
} from '#libs/domain';
import { RulesByVersion } from '#libs/persistence';
import { CaseRefused } from '#libs/temporal';
import { CaseReadingService, type ReadCase } from '../cases/case-reading.service.js';
import { Present } from '../http/present.js';
import { ReadingLog } from '../security/reading-log.service.js';
import { PolicyToAdopt } from './policy-to-adopt.js';

/** The decision wants one; the preview keeps nothing. */
const NO_REASON_YET = '预览';

@Injectable()
export class CaseAdoptionService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly policies: PolicyToAdopt,
    private readonly rules: RulesByVersion,
    private readonly present: Present,
    private readonly readings: ReadingLog,
  ) {}

  async preview(
    actor: Actor,
    caseKey: string,
    { policyVersion, choice }: AdoptionQuery,
  ): Promise<CaseAdoptionPreview> {
    const found = await this.reading.find(actor, caseKey);
    const { state } = found;
    const { policy: to, version } = await this.policies.approved(policyVersion, 'policyVersion');
    const payload = { policy: to, choice, reason: NO_REASON_YET };
    const rules = await this.rulesAtCommand(found);
    const now = this.present.now();
    const context = { ...rules, actor, now, commandId: 'preview' };
    const decision = decide(state, { name: 'adoptPolicy', payload }, context);
    if (!decision.ok) throw new CaseRefused(decision.refusal);
    await this.readings.ofCase(actor, state, 'clocks');
    const event = decision.value.find(isAdoption);
    const clocks = event
      ? previewedClocks(state, event, { from: rules.policy, to, calendar: rules.calendar })
      : [];
    return {
      caseId: state.caseId,
      fromVersion: state.policyVersion,
      toVersion: to.version,
      choice,
      direction: directionOf(clocks),
      calendarVersion: rules.calendar.version,
      effectiveFrom: version.effectiveFrom,
      clocks: clocks.map(({ passedRungs, dueAtOnce, remaining, ...clock }) => ({
        ...clock,
        passedRungs: [...passedRungs],
        dueAtOnce: [...dueAtOnce],
        remaining: [...remaining],
      })),
    };
  }

  /** A command is decided under the calendar in force, which the case takes over first where it has another one. */
  private async rulesAtCommand({ rules }: ReadCase): Promise<ReadCase['rules']> {
    const { calendar } = await this.rules.inForce(localDateOf(this.present.now()));
    return { policy: rules.policy, calendar };
  }
}

function isAdoption(event: NewEvent): event is NewEvent<'policyAdopted'> {
  return event.type === 'policyAdopted';
}
