/** What a rehearsal plays on: a real server, worker and database of its own. */
import type { Actor, CaseFacts, Instant, Policy, StoredEvent, WorkingCalendar } from '#libs/domain';
import type { CaseClient, VirtualTime } from '#libs/temporal';
import type { Part } from './scenario.types.js';

export interface Stage {
  /** When the rehearsal began: the virtual time of every case at its registration. */
  readonly startedAt: Instant;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly cases: CaseClient;
  readonly time: VirtualTime;
  /** The facts of a row of the sample ledger, counted from 0 among the importable ones. */
  sample(row: number): CaseFacts;
  actorFor(part: Part, facts: CaseFacts): Promise<Actor>;
  history(caseId: string): Promise<readonly StoredEvent[]>;
  /** The engine's own history of the case's latest run, as JSON. */
  engineHistory(caseId: string): Promise<string>;
  close(): Promise<void>;
}
