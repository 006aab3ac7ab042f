/**
 * One case on paper: real decisions under the real calendar, stored as the record would store them, so that a spec
 * reads like the life of a case and nothing in it is a made-up state.
 */
import { CHINA_CALENDAR_2026 } from '../calendar/china-calendar.js';
import type { Instant, WorkingCalendar } from '../calendar/calendar.types.js';
import { compareInstants } from '../calendar/local-date.js';
import { GENESIS_HASH, hashEvent } from '../chain/hash-chain.js';
import type { Actor } from '../organisation/actor.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { Policy } from '../policy/policy.types.js';
import type { Refusal, Result } from '../refusal/refusal.js';
import { calendarAdoption, isTouched } from './adoption/calendar-adoption.js';
import type { Command, CommandName, CommandPayloads } from './case.commands.js';
import type { NewEvent, StoredEvent } from './case.events.js';
import type { CaseState } from './case.state.js';
import { at } from './cast.fixture.js';
import { evolve } from './evolve/evolve.js';
import { decide } from './lifecycle/decide.js';
import type { CommandContext } from './lifecycle/lifecycle.types.js';
import { caseMoments, momentId, type CaseMoment } from './moments/case.moments.js';
import { fire } from './moments/fire.js';

export const CASE_ID = 'case-1';
export const calendar = CHINA_CALENDAR_2026;

/** What the record does with new events: it numbers, completes and chains them. */
function stored(
  events: readonly NewEvent[],
  state: CaseState | null,
  commandId: string,
): readonly StoredEvent[] {
  let sequence = state?.sequence ?? 0;
  let previousHash = state?.head ?? GENESIS_HASH;
  return events.map((event) => {
    sequence += 1;
    const reach = { recipients: [], unreached: [] };
    const content = { ...completed(event), caseId: CASE_ID, sequence, commandId, reach };
    const hash = hashEvent(previousHash, content);
    const result: StoredEvent = { ...content, previousHash, hash };
    previousHash = hash;
    return result;
  });
}

function completed(event: NewEvent): NewEvent {
  if (event.type === 'registered') {
    return { ...event, data: { ...event.data, ledgerNumber: '督〔2026〕0001号' } };
  }
  if (event.type === 'imported') {
    return { ...event, data: { ...event.data, ledgerNumber: '督〔2026〕0001号' } };
  }
  return event;
}

/** The state that a history tells, from nothing. */
export function replayed(history: readonly StoredEvent[]): CaseState | null {
  return history.reduce<CaseState | null>(evolve, null);
}

/** A moment that was acted on, as a spec lists it. */
export interface FiredMoment {
  readonly id: string;
  readonly moment: CaseMoment;
  readonly before: CaseState;
}

export class CaseUnderTest {
  readonly history: StoredEvent[] = [];
  readonly fired: FiredMoment[] = [];
  private acts = 0;
  /** A calendar that touched nothing when it came. */
  private waiting: NewEvent<'calendarAdopted'> | null = null;

  constructor(
    public now: Instant = at('2026-03-02'),
    public policy: Policy = DEFAULT_POLICY,
    public state: CaseState | null = null,
    public calendar: WorkingCalendar = CHINA_CALENDAR_2026,
  ) {}

  /** The state of a case that is known to exist. */
  get present(): CaseState {
    if (this.state === null) throw new Error('the case under test is not registered yet');
    return this.state;
  }

  context(actor: Actor): CommandContext {
    const { now, policy, calendar } = this;
    return { now, actor, policy, calendar, commandId: `command-${this.acts + 1}` };
  }

  decide<N extends CommandName>(
    name: N,
    payload: CommandPayloads[N],
    actor: Actor,
  ): Result<readonly NewEvent[]> {
    return decide(this.state, { name, payload } as unknown as Command, this.context(actor));
  }

  /** Gives a command that must be accepted. */
  give<N extends CommandName>(name: N, payload: CommandPayloads[N], actor: Actor): this {
    const result = this.decide(name, payload, actor);
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.refusal)}`);
    this.acts += 1;
    this.recordCalendar();
    this.record(result.value, `command-${this.acts}`);
    if (name === 'adoptPolicy') this.follow(payload as CommandPayloads['adoptPolicy']);
    return this;
  }

  /** Another calendar is in force: recorded where it touches the case, otherwise with the next command, as its workflow does. */
  meet(other: WorkingCalendar): this {
    const { present, policy, calendar: own } = this;
    if (own.version === other.version) return this;
    const event = calendarAdoption(present, { policy, calendar: own }, other, this.now);
    if (isTouched(event.data)) this.record([event], `calendar:${other.version}`);
    else this.waiting = event;
    this.calendar = other;
    return this;
  }

  private recordCalendar(): void {
    const { waiting } = this;
    this.waiting = null;
    if (waiting === null) return;
    this.record([{ ...waiting, at: this.now }], `calendar:${waiting.data.toVersion}`);
  }

  private follow({ policy, choice }: CommandPayloads['adoptPolicy']): void {
    if (choice !== 'stay') this.policy = policy;
  }

  /** The refusal of a command, or null when it would be accepted. Nothing changes. */
  refusal<N extends CommandName>(
    name: N,
    payload: CommandPayloads[N],
    actor: Actor,
  ): Refusal | null {
    const result = this.decide(name, payload, actor);
    return result.ok ? null : result.refusal;
  }

  /** Goes to an instant without acting on what came due on the way, as when the engine is away. */
  skipTo(now: Instant): this {
    this.now = now;
    return this;
  }

  /** Lives until an instant: every moment on the way is acted on when it comes. */
  liveUntil(until: Instant): this {
    for (;;) {
      const next = this.moments()[0];
      if (next === undefined || compareInstants(next.at, until) > 0) return this.skipTo(until);
      if (compareInstants(next.at, this.now) > 0) this.now = next.at;
      this.act(next);
    }
  }

  moments(): readonly CaseMoment[] {
    const { policy, calendar } = this;
    return this.state === null ? [] : caseMoments(this.state, { policy, calendar });
  }

  /** An independent copy to go on with. */
  copy(): CaseUnderTest {
    const twin = new CaseUnderTest(this.now, this.policy, this.state, this.calendar);
    twin.acts = this.acts;
    twin.waiting = this.waiting;
    twin.history.push(...this.history);
    twin.fired.push(...this.fired);
    return twin;
  }

  private act(moment: CaseMoment): void {
    const before = this.present;
    const id = momentId(moment);
    this.fired.push({ id, moment, before });
    this.record(fire(before, moment, this.now), id);
  }

  private record(events: readonly NewEvent[], commandId: string): void {
    for (const event of stored(events, this.state, commandId)) {
      this.history.push(event);
      this.state = evolve(this.state, event);
    }
  }
}
