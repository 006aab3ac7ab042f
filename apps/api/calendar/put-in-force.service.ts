/**
 * Puts a calendar paper in force: the calendar, the note of who did it and the order that every open case hears of it are
 * stored in one transaction, so that no calendar is in force that the running cases are not told of.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { PutInForceAnswer } from '#libs/contracts/http';
import { asEdition, type WorkingCalendar } from '#libs/domain';
import type { Logger } from '#libs/observability';
import {
  BatchLog,
  calendarBatch,
  calendarBatchId,
  CalendarInForce,
  type CalendarPaper,
  CalendarPapers,
  type PaperAct,
  type PaperKind,
  SecurityLog,
} from '#libs/persistence';
import { BatchWorkflows, EngineUnavailable } from '#libs/temporal';
import type { EntityManager } from 'typeorm';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { API_LOGGER } from '../http/tokens.js';
import type { Caller } from '../organisation/registry-caller.decorator.js';
import { refusedPaper } from './calendar-fault.mapper.js';
import { paperAnswerOf, titleOf } from './calendar-paper.mapper.js';
import { requireApprover } from './calendar-standing.policy.js';

@Injectable()
export class PutInForceService {
  constructor(
    private readonly papers: CalendarPapers,
    private readonly inForce: CalendarInForce,
    private readonly batches: BatchLog,
    private readonly workflows: BatchWorkflows,
    private readonly security: SecurityLog,
    private readonly present: Present,
    @Inject(API_LOGGER) private readonly logger: Logger,
  ) {}

  async putInForce(caller: Caller, kind: PaperKind, paperId: string): Promise<PutInForceAnswer> {
    const by = requireApprover(caller.actor);
    const act = { by, at: this.present.now(), key: caller.key };
    const done = await this.inForce.alone((within) =>
      this.judge(caller, kind, paperId, act, within),
    );
    const batchId = calendarBatchId(done.calendarVersion);
    await this.startBatch(batchId);
    const { paper } = done;
    return { paper: paperAnswerOf(paper), calendarVersion: done.calendarVersion, batchId };
  }

  private async judge(
    caller: Caller,
    kind: PaperKind,
    paperId: string,
    act: PaperAct,
    within: EntityManager,
  ): Promise<{ readonly paper: CalendarPaper; readonly calendarVersion: string }> {
    const kept = await this.papers.find(kind, paperId, within);
    if (kept === null) throw new ApiProblem('not_found');
    const { paper, putInForceKey } = kept;
    if (paper.calendarVersion !== null) {
      const isRepeated =
        paper.putInForceBy?.personId === act.by.personId && putInForceKey === act.key;
      if (!isRepeated) throw new ApiProblem('calendar_paper_in_force');
      caller.markRepeated();
      return { paper, calendarVersion: paper.calendarVersion };
    }
    if (paper.draftedBy.personId === act.by.personId) throw new ApiProblem('calendar_paper_own');
    const calendar = await this.becoming(paper, within);
    const { version } = await this.inForce.put(paper, calendar, act, within);
    await this.tellEveryCase(paper, version, act, within);
    await this.note(caller, paper, version, act, within);
    return { paper: await this.again(kind, paperId, within), calendarVersion: version };
  }

  /** Judged again: other papers may have been put in force since it was drafted. */
  private async becoming(
    { content }: CalendarPaper,
    within: EntityManager,
  ): Promise<WorkingCalendar> {
    if (content.kind === 'localRest' && content.replaces !== null) {
      const replaced = await this.papers.find('localRest', content.replaces, within);
      if (replaced?.paper.state !== 'inForce') throw new ApiProblem('local_rest_not_in_force');
    }
    const build = await this.inForce.with(content, within);
    if (!build.ok) {
      throw refusedPaper(build.faults, content.kind === 'notice' ? content.notice.holidays : []);
    }
    const now = await this.inForce.now(within);
    const isSame = asEdition(now, 0).version === asEdition(build.calendar, 0).version;
    if (isSame) throw new ApiProblem('calendar_unchanged');
    return build.calendar;
  }

  private tellEveryCase(
    { content, draftedBy, draftedAt }: CalendarPaper,
    calendarVersion: string,
    { by, at }: PaperAct,
    within: EntityManager,
  ): Promise<void> {
    const drafted = { madeBy: draftedBy, madeAt: draftedAt };
    const batch = calendarBatch(calendarVersion, titleOf(content), drafted);
    return this.batches.follow(batch, by, at, within);
  }

  private note(
    { address }: Caller,
    { paperId, content }: CalendarPaper,
    calendarVersion: string,
    { by, at }: PaperAct,
    within: EntityManager,
  ): Promise<void> {
    const details = { paperId, kind: content.kind, title: titleOf(content), calendarVersion };
    const { personId } = by;
    const kind = 'calendarPutInForce';
    return this.security.note({ at, kind, personId, address, subject: null, details }, within);
  }

  private async again(kind: PaperKind, paperId: string, within: EntityManager) {
    const kept = await this.papers.find(kind, paperId, within);
    if (kept === null) throw new Error(`the paper ${paperId} is gone`);
    return kept.paper;
  }

  /** The calendar is in force: where the engine is away, the watchdog finds the batch without its workflow. */
  private async startBatch(batchId: string): Promise<void> {
    try {
      await this.workflows.start({ batchId });
    } catch (fault) {
      if (!(fault instanceof EngineUnavailable)) throw fault;
      this.logger.warn({ batchId }, 'the cases hear of the calendar when the engine is back');
    }
  }
}
