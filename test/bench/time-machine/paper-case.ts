/** A case on paper: the domain's own decisions, time acting as in the workflow, the record's numbering and chain. */
import {
  type Actor,
  caseMoments,
  type CaseState,
  type Command,
  decide,
  evolve,
  fire,
  GENESIS_HASH,
  hashEvent,
  type Instant,
  localDateOf,
  momentId,
  type NewEvent,
  noticeIntentOf,
  type StoredEvent,
} from '#libs/domain';
import { type Directory, resolveRecipients } from '#libs/identity';
import type { Rules } from '#libs/persistence';

export class PaperCase {
  readonly history: StoredEvent[] = [];
  private known: CaseState | null = null;

  constructor(
    readonly caseId: string,
    readonly ledgerNumber: string,
    private now: Instant,
    private readonly rules: Rules,
    private readonly directory: Directory,
  ) {}

  get state(): CaseState {
    if (this.known === null) throw new Error('the case is not registered');
    return this.known;
  }

  /** False, and nothing done, where the domain refuses. */
  give(command: Command, actor: Actor): boolean {
    const commandId = `bench-${this.history.length + 1}`;
    const result = decide(this.known, command, { ...this.rules, actor, commandId, now: this.now });
    if (result.ok) this.store(result.value, commandId);
    return result.ok;
  }

  /** Time acts on the way. */
  liveUntil(until: Instant): void {
    for (;;) {
      const moment = this.known === null ? undefined : caseMoments(this.known, this.rules)[0];
      if (moment === undefined || moment.at > until) break;
      if (moment.at > this.now) this.now = moment.at;
      this.store(fire(this.state, moment, this.now), momentId(moment));
    }
    this.now = until;
  }

  private store(events: readonly NewEvent[], commandId: string): void {
    for (const event of events) {
      const content = {
        ...this.numbered(event),
        caseId: this.caseId,
        sequence: this.history.length + 1,
        commandId,
        reach: this.reachOf(event),
      };
      const previousHash = this.known?.head ?? GENESIS_HASH;
      const stored: StoredEvent = {
        ...content,
        previousHash,
        hash: hashEvent(previousHash, content),
      };
      this.history.push(stored);
      this.known = evolve(this.known, stored);
    }
  }

  private numbered(event: NewEvent): NewEvent {
    if (event.type !== 'registered') return event;
    return { ...event, data: { ...event.data, ledgerNumber: this.ledgerNumber } };
  }

  private reachOf(event: NewEvent) {
    const intent = noticeIntentOf(event);
    if (intent === null || this.known === null) return { recipients: [], unreached: [] };
    const { facts, assignment } = this.known;
    const addressing = { areaId: facts.area.unitId, assignment, unit: null };
    return resolveRecipients(this.directory, intent.recipients, addressing, localDateOf(event.at));
  }
}
