/** The shape of one row of the lifecycle table: state × command → who may, guards, events, next state. */
import type { Instant, WorkingCalendar } from '../../calendar/calendar.types.js';
import type { Actor, PostRole } from '../../organisation/actor.js';
import type { Policy } from '../../policy/policy.types.js';
import type { Refusal } from '../../refusal/refusal.js';
import type { RefusalCode } from '../../refusal/refusal.codes.js';
import type { CommandName, CommandPayloads } from '../case.commands.js';
import type { EventData, EventType } from '../case.events.js';
import type { CaseState, CaseStateName } from '../case.state.js';

/** Everything a decision may look at besides the state and the command: no hidden clock, no hidden policy. */
export interface DecisionContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** A decision on a command; `commandId` gives requests and tasks their ids, so that a repeat makes the same ones. */
export interface CommandContext extends DecisionContext {
  readonly commandId: string;
}

/** An event before it is stamped with actor and time. */
export type EventDraft<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: EventData[K] };
}[T];

/** A condition on the case itself; listed in the documentation and used to grey out a button before it is pressed. */
export interface StateGuard {
  readonly code: RefusalCode;
  /** The rule in one sentence, for the lifecycle page. */
  readonly rule: string;
  refuses(state: CaseState, context: DecisionContext): Refusal | null;
}

/** A condition on what the person typed. */
export interface PayloadCheck<P> {
  readonly code: RefusalCode;
  readonly rule: string;
  refuses(payload: P, state: CaseState | null, context: CommandContext): Refusal | null;
}

export interface LifecycleRow<N extends CommandName = CommandName> {
  readonly command: N;
  readonly zh: string;
  readonly from: readonly (CaseStateName | 'unregistered')[];
  /** `unchanged` for commands that do not move the work; `asImported` for a row of an old ledger. */
  readonly to: CaseStateName | 'unchanged' | 'asImported';
  readonly who: readonly PostRole[];
  /** Whom of `who` the policy names; undefined: all of them. Absent: no policy narrows the row. */
  readonly namedBy?: (policy: Policy) => readonly PostRole[] | undefined;
  readonly guards: readonly StateGuard[];
  readonly checks: readonly PayloadCheck<CommandPayloads[N]>[];
  readonly emits: readonly EventType[];
  decide(
    state: CaseState | null,
    payload: CommandPayloads[N],
    context: CommandContext,
  ): readonly EventDraft[];
}
