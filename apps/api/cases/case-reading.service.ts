/**
 * Reads cases for one person. A case outside the person's scope is answered as if it did not exist: "forbidden" would
 * tell that it does (design invariant 7).
 */
import { Injectable } from '@nestjs/common';
import type { CaseDetail, ClocksAnswer, HistoryPage } from '#libs/contracts/http';
import { type Actor, caseAccessOf, type CaseState } from '#libs/domain';
import { abilityOf } from '#libs/identity';
import { CaseRecord, type Rules, RulesByVersion } from '#libs/persistence';
import { cursorOf, positionIn } from '../http/cursor.js';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { ReadingLog } from '../security/reading-log.service.js';
import { clocksOf } from './case-clocks.mapper.js';
import { detailOf } from './case-detail.mapper.js';
import { storedEventAnswer } from './stored-event.mapper.js';

/** The record counts a case's events in four bytes. */
const LAST_SEQUENCE = 2_147_483_647;

export interface ReadCase {
  readonly state: CaseState;
  readonly rules: Rules;
}

@Injectable()
export class CaseReadingService {
  constructor(
    private readonly record: CaseRecord,
    private readonly rules: RulesByVersion,
    private readonly present: Present,
    private readonly readings: ReadingLog,
  ) {}

  /** By id or ledger number; refuses with `unknown_case`, naming `field` when the key came from one. */
  async find(actor: Actor, key: string, field?: string): Promise<ReadCase> {
    const state = await this.record.findByIdOrNumber(key);
    if (state === null || abilityOf(actor).cannot('read', caseAccessOf(state))) {
      throw new ApiProblem('unknown_case', field === undefined ? [] : [field]);
    }
    return { state, rules: await this.rulesOf(state) };
  }

  rulesOf({ policyVersion, calendarVersion }: CaseState): Promise<Rules> {
    return this.rules.of(policyVersion, calendarVersion);
  }

  async detail(actor: Actor, key: string): Promise<CaseDetail> {
    const { state, rules } = await this.find(actor, key);
    await this.readings.ofCase(actor, state, 'page');
    return detailOf(state, rules, actor, this.present.now());
  }

  async clocks(actor: Actor, key: string): Promise<ClocksAnswer> {
    const { state, rules } = await this.find(actor, key);
    await this.readings.ofCase(actor, state, 'clocks');
    return clocksOf(state, rules);
  }

  async history(
    actor: Actor,
    key: string,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<HistoryPage> {
    const { state } = await this.find(actor, key);
    const after = cursor === undefined ? 0 : positionIn(cursor, LAST_SEQUENCE);
    const events = await this.record.history(state.caseId, after, limit + 1);
    await this.readings.ofCase(actor, state, 'history');
    const items = events.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(storedEventAnswer),
      next: events.length > limit && last !== undefined ? cursorOf(last.sequence) : null,
    };
  }
}
