/**
 * Drafts of calendar papers: judged against the calendar that they would lead to, shown with what they would change, kept
 * for somebody else to put in force. Nothing follows from a draft.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  CalendarDraftAnswer,
  CalendarPapersAnswer,
  CalendarYearAnswer,
} from '#libs/contracts/http';
import { canonicalJson, localDateOf, type WorkingCalendar } from '#libs/domain';
import {
  CalendarInForce,
  type CalendarPaper,
  CalendarPapers,
  type PaperContent,
  type PaperKind,
} from '#libs/persistence';
import type { NoticeRow } from '#libs/spreadsheet';
import { v5 as uuidV5 } from 'uuid';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import type { Caller } from '../organisation/registry-caller.decorator.js';
import { refusedPaper } from './calendar-fault.mapper.js';
import { paperAnswerOf, previewOf } from './calendar-paper.mapper.js';
import { requireDrafter } from './calendar-standing.policy.js';
import { yearAnswerOf } from './calendar-year.mapper.js';

/** To change it would let a draft that is sent again become a second one. */
const DRAFT_NAMESPACE = '5b0e5d0c-9a5f-5f0e-8d53-6a4f6b1f2c77';
const MOST_PAPERS = 200;

@Injectable()
export class CalendarPaperService {
  constructor(
    private readonly papers: CalendarPapers,
    private readonly inForce: CalendarInForce,
    private readonly present: Present,
  ) {}

  async year(asked: number | undefined): Promise<CalendarYearAnswer> {
    const today = localDateOf(this.present.now());
    return yearAnswerOf(await this.inForce.now(), asked ?? Number(today.slice(0, 4)));
  }

  async list(kind: PaperKind): Promise<CalendarPapersAnswer> {
    return { items: (await this.papers.list(kind, MOST_PAPERS)).map(paperAnswerOf) };
  }

  /** With what it would change today; a paper in force changes nothing any more. */
  async detail(kind: PaperKind, paperId: string): Promise<CalendarDraftAnswer> {
    const paper = await this.find(kind, paperId);
    const now = await this.inForce.now();
    const becoming = paper.state === 'draft' ? await this.becoming(paper.content) : now;
    return { paper: paperAnswerOf(paper), preview: previewOf(paper.content, now, becoming) };
  }

  /** `rows`: the sheet that a notice was read from, to name the row at fault. */
  async draft(
    caller: Caller,
    content: PaperContent,
    dryRun: boolean,
    rows: readonly NoticeRow[] = [],
  ): Promise<CalendarDraftAnswer> {
    const by = requireDrafter(caller.actor);
    await this.requireReplaceable(content);
    const [now, becoming] = [await this.inForce.now(), await this.becoming(content, rows)];
    const preview = previewOf(content, now, becoming);
    if (dryRun) return { paper: null, preview };
    const { key } = caller;
    const fingerprint = createHash('sha256').update(canonicalJson(content)).digest('hex');
    const drafted = await this.papers.draft({
      paperId: uuidV5(`${content.kind}:${by.personId}:${key}`, DRAFT_NAMESPACE),
      content,
      by,
      at: this.present.now(),
      key,
      fingerprint,
    });
    if (drafted.fingerprint !== fingerprint) throw new ApiProblem('idempotency_key_reused');
    if (drafted.repeated) caller.markRepeated();
    return { paper: paperAnswerOf(drafted.paper), preview };
  }

  /** Refuses with `not_found`. */
  async find(kind: PaperKind, paperId: string): Promise<CalendarPaper> {
    const kept = await this.papers.find(kind, paperId);
    if (kept === null) throw new ApiProblem('not_found');
    return kept.paper;
  }

  /** The calendar that the paper leads to; refuses what cannot be right. */
  async becoming(content: PaperContent, rows: readonly NoticeRow[] = []): Promise<WorkingCalendar> {
    const build = await this.inForce.with(content);
    if (build.ok) return build.calendar;
    const sent = content.kind === 'notice' ? content.notice.holidays : [];
    throw refusedPaper(build.faults, rows.length > 0 ? rows : sent);
  }

  private async requireReplaceable(content: PaperContent): Promise<void> {
    if (content.kind !== 'localRest' || content.replaces === null) return;
    const kept = await this.papers.find('localRest', content.replaces);
    if (kept?.paper.state !== 'inForce')
      throw new ApiProblem('local_rest_not_in_force', ['replaces']);
  }
}
