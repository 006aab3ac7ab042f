/**
 * What people do with one case while servers die: open it, work on it as long as the killing lasts, and close some.
 * Each act is sent until it is answered; a refused one (a deadline passed meanwhile) is left.
 */
import { randomBytes } from 'node:crypto';
import type { CommandAnswer } from '#libs/contracts/http';
import { addDays, localDateOf } from '#libs/domain';
import { findingAt, type Visitor } from '../../integration/api/visitor.js';
import { between, pause } from '../pause.js';
import type { Cast, TownshipHandler } from './cast.js';
import type { PersistentSender } from './persistent-sender.js';

export interface CourseParts {
  readonly cast: Cast;
  readonly handler: TownshipHandler;
  readonly sender: PersistentSender;
  /** Of a grave case the ladder is short, so that its rungs can be passed. */
  readonly severity: 'ordinary' | 'grave';
  /** Pause between two commands of the work, at least and at most. */
  readonly paceMs: readonly [number, number];
  readonly closes: boolean;
  /** True once the killing is over. */
  readonly isOver: () => boolean;
  readonly abort: AbortSignal;
}

/** Cases are opened briskly, so that work is under way when the killing begins. */
const OPENING_PACE_MS = [300, 2_500] as const;
/** Later than any instant that the drill moves a case to. */
const TASK_AHEAD_DAYS = 300;

export class CaseCourse {
  private paceMs: readonly [number, number] = OPENING_PACE_MS;

  private constructor(
    private readonly parts: CourseParts,
    readonly caseId: string,
  ) {}

  /** Registers, assigns, receives and extends; null when the registration was not answered. */
  static async open(parts: CourseParts): Promise<CaseCourse | null> {
    const { cast, handler, sender, severity } = parts;
    const body = { ...findingAt(handler.townshipId), severity };
    const opened = await sender.send(cast.staff, 'register', (key) =>
      cast.staff.post('/cases', body, key),
    );
    if (opened === null) return null;
    const course = new CaseCourse(parts, opened.case.caseId);
    await course.act(cast.staff, 'assign', {
      leadUnitId: handler.townshipId,
      handlerId: handler.visitor.personId,
      supervisorId: cast.staff.personId,
      targetTask: '限期整改，建立长效机制',
    });
    await course.act(handler.visitor, 'receive', { note: '已收到' });
    const wish = { workingDays: 3, reason: '汛期施工受阻' };
    await course.act(handler.visitor, 'requestExtension', wish);
    await course.act(cast.deputy, 'approveExtension', { opinion: '同意' });
    return course;
  }

  async work(): Promise<void> {
    const { cast, handler, closes, isOver, paceMs } = this.parts;
    this.paceMs = paceMs;
    const { visitor, townshipId: unitId } = handler;
    const dueDate = addDays(localDateOf(new Date().toISOString()), TASK_AHEAD_DAYS);
    while (!isOver()) {
      await this.act(visitor, 'reportProgress', { text: '正在整改' });
      const task = { unitId, description: '协助核实', dueDate };
      const added = await this.act(cast.staff, 'addTask', task);
      const taskId = added?.events[0]?.data['taskId'];
      await this.act(cast.staff, 'closeTask', { taskId, note: '已办结' });
    }
    if (closes) await this.close();
  }

  private async close(): Promise<void> {
    const { cast, handler, sender } = this.parts;
    const { visitor } = handler;
    // A report of its own for each case; its content is of no account.
    const report = Buffer.from(`%PDF-1.7\n% ${randomBytes(1_000).toString('hex')}\n%%EOF\n`);
    const added = await sender.send(visitor, 'addEvidence', (key) =>
      visitor.upload(`/cases/${this.caseId}/evidence`, '整改报告.pdf', report, key),
    );
    const evidenceIds = [added?.events[0]?.data['evidenceId']];
    const submission = { summary: '整改完成，附整改报告', evidenceIds };
    await this.act(visitor, 'submitForVerification', submission);
    await this.act(cast.staff, 'returnForRework', { reason: '现场仍有问题' });
    await this.act(visitor, 'submitForVerification', submission);
    await this.act(cast.staff, 'verify', { opinion: '整改到位' });
    const approval = { opinion: '同意销号', earlyClosingReason: '立行立改事项' };
    await this.act(cast.director, 'approveClosing', approval);
  }

  private async act(by: Visitor, name: string, body: object): Promise<CommandAnswer | null> {
    const { abort, sender } = this.parts;
    await pause(between(...this.paceMs), abort);
    return sender.send(by, name, (key) => by.command(this.caseId, name, body, key));
  }
}
