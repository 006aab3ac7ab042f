/** Which open cases a paper would touch, as old and new dates, before anybody puts it in force. Writes nothing. */
import { Injectable } from '@nestjs/common';
import type { CalendarCaseEffect, CalendarEffectsAnswer, PageQuery } from '#libs/contracts/http';
import {
  type Actor,
  calendarEffect,
  caseAccessOf,
  type CaseState,
  isConfidential,
  isTouched,
  type WorkingCalendar,
} from '#libs/domain';
import { abilityOf } from '#libs/identity';
import { OpenCases, type PaperKind, RulesByVersion } from '#libs/persistence';
import { cursorOf, positionIn } from '../http/cursor.js';
import { ReadingLog } from '../security/reading-log.service.js';
import { CalendarPaperService } from './calendar-paper.service.js';

@Injectable()
export class CalendarEffectService {
  constructor(
    private readonly papers: CalendarPaperService,
    private readonly openCases: OpenCases,
    private readonly rules: RulesByVersion,
    private readonly readings: ReadingLog,
  ) {}

  /** A page is of open cases looked at; those that nothing happens to are counted and not listed. */
  async page(
    actor: Actor,
    kind: PaperKind,
    paperId: string,
    { cursor, limit }: PageQuery,
  ): Promise<CalendarEffectsAnswer> {
    const becoming = await this.calendarOf(kind, paperId);
    const after = cursor === undefined ? null : positionIn(cursor);
    const { states, next } = await this.openCases.page(after, limit);
    const ability = abilityOf(actor);
    const readable = states.filter((state) => ability.can('read', caseAccessOf(state)));
    const effects = await Promise.all(readable.map((state) => this.effectOn(state, becoming)));
    const touched = effects.filter((effect) => effect !== null);
    await this.readings.ofList(actor, touched.map(handedOut), 'list');
    return {
      items: touched.map(({ answer }) => answer),
      examined: readable.length,
      next: next === null ? null : cursorOf(next),
    };
  }

  private async calendarOf(kind: PaperKind, paperId: string): Promise<WorkingCalendar> {
    const { content, calendarVersion } = await this.papers.find(kind, paperId);
    const stored = calendarVersion === null ? null : await this.rules.calendarOf(calendarVersion);
    return stored ?? this.papers.becoming(content);
  }

  private async effectOn(state: CaseState, other: WorkingCalendar): Promise<TouchedCase | null> {
    const rules = await this.rules.of(state.policyVersion, state.calendarVersion);
    const effect = calendarEffect(state, rules, other);
    if (!isTouched(effect)) return null;
    const { caseId, ledgerNumber } = state;
    const answer = {
      case: { caseId, ledgerNumber },
      moves: effect.moves.map((move) => ({ ...move })),
      confirmed: [...effect.confirmed],
    };
    return { answer, confidential: isConfidential(state) };
  }
}

interface TouchedCase {
  readonly answer: CalendarCaseEffect;
  readonly confidential: boolean;
}

function handedOut({ answer, confidential }: TouchedCase) {
  return { caseId: answer.case.caseId, confidential };
}
