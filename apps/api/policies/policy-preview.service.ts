/**
 * The time machine for one person: over the cases that their reach and the circles allow, which row-level security sees to.
 * Bounded, because a replay of years keeps the processor from everybody else; the console has no bound.
 */
import { Injectable } from '@nestjs/common';
import type { PolicyPreview, PolicyPreviewRequest } from '#libs/contracts/http';
import {
  type Actor,
  addDays,
  type Instant,
  instantAt,
  isLocalDate,
  type LocalDate,
  type PostRole,
  localDateOf,
} from '#libs/domain';
import { RulesByVersion } from '#libs/persistence';
import { judgeDraft, type PreviewQuestion, TimeMachine } from '#libs/time-machine';
import pLimit from 'p-limit';
import { DirectoryReading, unitOrRefuse } from '../cases/directory.reading.js';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { ReadingLog } from '../security/reading-log.service.js';

/** Those who plan the office's rules. */
const PLANNERS: readonly PostRole[] = ['officeStaff', 'deputyDirector', 'officeDirector'];
const MAXIMUM_CASES = 2_000;
const MOST_WAITING = 4;

@Injectable()
export class PolicyPreviewService {
  /** One at a time: two at once would take twice as long each. */
  private readonly turns = pLimit(1);

  constructor(
    private readonly machine: TimeMachine,
    private readonly rules: RulesByVersion,
    private readonly directory: DirectoryReading,
    private readonly present: Present,
    private readonly readings: ReadingLog,
  ) {}

  async preview(actor: Actor, request: PolicyPreviewRequest): Promise<PolicyPreview> {
    if (!actor.posts.some(({ role }) => PLANNERS.includes(role))) {
      throw new ApiProblem('not_permitted');
    }
    const question = await this.questionOf(request);
    const cases = await this.machine.count(question);
    if (cases > MAXIMUM_CASES) {
      throw new ApiProblem('preview_too_large', ['since'], { cases, maximumCases: MAXIMUM_CASES });
    }
    if (this.turns.pendingCount >= MOST_WAITING) throw new ApiProblem('rate_limited');
    const { preview, named } = await this.turns(() =>
      this.machine.preview(question, { withholdsConfidential: false }),
    );
    await this.readings.ofList(actor, named, 'list');
    return preview;
  }

  private async questionOf(request: PolicyPreviewRequest): Promise<PreviewQuestion> {
    const { draft: given, since, until, area, severity } = request;
    requireDay(since, 'since');
    const judged = judgeDraft(given, await this.rules.inForce(localDateOf(this.present.now())));
    if (!judged.ok) {
      const [first] = judged.faults;
      throw new ApiProblem('draft_unsound', [...new Set(judged.faults.map(({ field }) => field))], {
        reason: first?.zh ?? '',
        reasonEn: first?.en ?? '',
      });
    }
    const areaId =
      area === undefined ? undefined : (await unitOrRefuse(this.directory, area, 'area')).unitId;
    return { draft: judged.draft, since, until: this.endOf(until), areaId, severity };
  }

  private endOf(until: LocalDate | undefined): Instant {
    const now = this.present.now();
    if (until === undefined) return now;
    requireDay(until, 'until');
    const end = instantAt(addDays(until, 1), '00:00');
    return end < now ? end : now;
  }
}

function requireDay(date: LocalDate, field: string): void {
  if (!isLocalDate(date)) throw new ApiProblem('date_invalid', [field]);
}
