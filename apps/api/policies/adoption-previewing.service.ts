/**
 * Computes what a bulk adoption would do to each of its cases, and keeps it: page by page, so that ten thousand cases hold
 * nothing up, and so that one that was broken off goes on where it was.
 */
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  adoptedClocks,
  type AdoptionChoice,
  type CaseState,
  directionOf,
  localDateOf,
  type Policy,
} from '#libs/domain';
import {
  type AdoptionPreview,
  AdoptionPreviews,
  type HandedOut,
  RulesByVersion,
} from '#libs/persistence';
import type { AdoptionItemPage, AdoptionItemQuery } from '#libs/contracts/http';
import { cursorOf, positionIn } from '../http/cursor.js';
import { Present } from '../http/present.js';
import { ReadingLog } from '../security/reading-log.service.js';

const CASES_A_PAGE = 250;
/** Positions are 32-bit in the record. */
const LAST_POSITION = 2 ** 31 - 1;

@Injectable()
export class AdoptionPreviewing {
  constructor(
    private readonly previews: AdoptionPreviews,
    private readonly rules: RulesByVersion,
    private readonly present: Present,
    private readonly readings: ReadingLog,
  ) {}

  /** Of the cases of the batch that have no preview yet, as far as the person may read them. */
  async fill(batchId: string, to: Policy, choice: AdoptionChoice): Promise<void> {
    const now = this.present.now();
    const { calendar } = await this.rules.inForce(localDateOf(now));
    const previewOf = async (state: CaseState): Promise<AdoptionPreview> => {
      const { policy: from } = await this.rules.of(state.policyVersion, state.calendarVersion);
      const clocks = adoptedClocks(state, { from, to, choice, calendar, now });
      const firesAtOnce = clocks.some(({ dueAtOnce }) => dueAtOnce.length > 0);
      return { caseId: state.caseId, direction: directionOf(clocks), firesAtOnce, clocks };
    };
    for (let after: number | undefined = 0; after !== undefined;) {
      const cases = await this.previews.unpreviewed(batchId, after, CASES_A_PAGE);
      const previews = await Promise.all(cases.map(({ state }) => previewOf(state)));
      if (previews.length > 0) await this.previews.add(batchId, now, previews);
      after = cases.at(-1)?.position;
    }
  }

  async page(
    actor: Actor,
    batchId: string,
    { cursor, limit, direction, firesAtOnce }: AdoptionItemQuery,
  ): Promise<AdoptionItemPage> {
    const after = cursor === undefined ? null : positionIn(cursor, LAST_POSITION);
    const query = { batchId, direction: direction ?? null, firesAtOnce, after, limit };
    const { cases, next } = await this.previews.page(query);
    await this.readings.ofList(actor, cases satisfies readonly HandedOut[], 'list');
    return {
      items: cases.map(({ caseId, ledgerNumber, state, clocks, ...preview }) => ({
        case: { caseId, ledgerNumber },
        state,
        direction: preview.direction,
        firesAtOnce: preview.firesAtOnce,
        clocks: clocks.map(({ passedRungs, dueAtOnce, ...clock }) => ({
          ...clock,
          passedRungs: [...passedRungs],
          dueAtOnce: [...dueAtOnce],
        })),
      })),
      next: next === null ? null : cursorOf(next),
    };
  }
}
