/**
 * One change of a case at a time, in the order of arrival: handlers interleave at every await, and two decisions on the
 * same state would be one too many. Without contention it costs no waiting and hardly a promise, of which the workflow
 * sandbox traces every single one.
 */
export class Turnstile {
  private last: Promise<unknown> | null = null;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last === null ? work() : this.last.then(work, work);
    this.last = mine;
    try {
      return await mine;
    } finally {
      if (this.last === mine) this.last = null;
    }
  }
}
