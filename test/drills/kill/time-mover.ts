/** Moves a case's own time from working morning to working morning, across its rungs, while its servers die. */
import type { Client } from '@temporalio/client';
import { caseWorkflowId } from '#libs/contracts';
import { addWorkingDays, instantAt, localDateOf, type WorkingCalendar } from '#libs/domain';
import { VirtualTime } from '#libs/temporal';
import { between, pause } from '../pause.js';

/** Over the whole ladder of a grave case that was extended by three working days. */
const WORKING_DAYS = 20;
const ONE_MOVE_WITHIN_MS = 15_000;
const ALL_MOVES_WITHIN_MS = 300_000;
/** Half an hour after the morning's rungs. */
const MORNING = '09:30';

export class TimeMover {
  /** Moves that were broken off by a server's end and made again. */
  repeats = 0;
  moves = 0;
  private readonly time: VirtualTime;

  constructor(
    private readonly client: Client,
    private readonly calendar: WorkingCalendar,
    private readonly abort: AbortSignal,
  ) {
    this.time = new VirtualTime(client);
  }

  async acrossTheLadder(caseId: string, paceMs: readonly [number, number]): Promise<void> {
    const today = localDateOf(new Date().toISOString());
    const deadline = Date.now() + ALL_MOVES_WITHIN_MS;
    for (let days = 1; days <= WORKING_DAYS; days += 1) {
      await pause(between(...paceMs), this.abort);
      const morning = instantAt(addWorkingDays(this.calendar, today, days), MORNING);
      await this.moveTo(caseWorkflowId(caseId), morning, deadline);
      this.moves += 1;
    }
  }

  /** An instant that a broken-off move has reached after all is left as it is. */
  private async moveTo(workflowId: string, instant: string, deadline: number): Promise<void> {
    for (;;) {
      try {
        await this.client.withDeadline(Date.now() + ONE_MOVE_WITHIN_MS, () =>
          this.time.passUntil(workflowId, instant),
        );
        return;
      } catch (fault) {
        if (Date.now() > deadline) throw fault;
        this.repeats += 1;
        await pause(between(500, 1_500), this.abort);
      }
    }
  }
}
