/**
 * Lets a bounded number of commands at the engine at once; the others wait for their turn instead of timing out beside
 * each other. When the engine or the record turns out to be away (nothing at all succeeded while a command waited for
 * it), nobody waits on: all are told at once to come back with the same key (design §2: fail fast). Without it a thousand registrations in one second would mostly be refused.
 */
import { isDatabaseAway } from '#libs/persistence';
import { EngineUnavailable } from '#libs/temporal';

interface Waiting {
  readonly enter: () => void;
  readonly turnAway: (fault: unknown) => void;
}

export class AdmissionGate {
  private inside = 0;
  private succeeded = 0;
  private queue: Waiting[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly longestQueue: number,
  ) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    const before = this.succeeded;
    try {
      const result = await work();
      this.succeeded += 1;
      return result;
    } catch (fault) {
      const isAway = fault instanceof EngineUnavailable || isDatabaseAway(fault);
      if (isAway && this.succeeded === before) this.turnAwayAll(fault);
      throw fault;
    } finally {
      this.leave();
    }
  }

  private async turn(): Promise<void> {
    if (this.inside < this.atOnce) {
      this.inside += 1;
      return;
    }
    if (this.queue.length >= this.longestQueue) throw new EngineUnavailable();
    await new Promise<void>((enter, turnAway) => this.queue.push({ enter, turnAway }));
  }

  /** The place is handed on, not given back, so that nobody slips in between. */
  private leave(): void {
    const next = this.queue.shift();
    if (next === undefined) this.inside -= 1;
    else next.enter();
  }

  private turnAwayAll(fault: unknown): void {
    const turnedAway = this.queue;
    this.queue = [];
    for (const { turnAway } of turnedAway) turnAway(fault);
  }
}
