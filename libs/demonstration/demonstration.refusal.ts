/** Seeding and showing passwords are for demonstrations: in production either would open the record to anybody. */
import type { DubanConfig } from '#libs/config';

export class NotADemonstration extends Error {
  constructor(what: string) {
    super(`${what} is for demonstrations only; this installation runs with DUBAN_MODE=production.`);
    this.name = 'NotADemonstration';
  }
}

/** `what` begins the sentence, e.g. "Seeding the demonstration county". */
export function requireDemonstration({ mode }: Pick<DubanConfig, 'mode'>, what: string): void {
  if (mode !== 'demonstration') throw new NotADemonstration(what);
}
