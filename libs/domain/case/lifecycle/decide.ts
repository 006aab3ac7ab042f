/**
 * state × command → events or a refusal. Pure: the workflow, its validator, the API's preview and the tests all call
 * this one function, so a command can not be possible in one place and refused in another.
 */
import type { ActorStamp } from '../../organisation/actor.js';
import { accept, refuse, type Refusal, type Result } from '../../refusal/refusal.js';
import type { Command, CommandName, CommandPayloads } from '../case.commands.js';
import type { NewEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { isInCircle } from './circle.js';
import { LIFECYCLE, lifecycleRow } from './lifecycle.table.js';
import type {
  CommandContext,
  DecisionContext,
  EventDraft,
  LifecycleRow,
} from './lifecycle.types.js';
import { standingFor, territoryOf, type Territory } from './standing.js';

/** Decides on a command. Order of refusals: circle, state, person, guards on the case, checks on what was typed. */
export function decide(
  state: CaseState | null,
  command: Command,
  context: CommandContext,
): Result<readonly NewEvent[]> {
  return decideByRow(lifecycleRow(command.name), state, command.payload, context);
}

function decideByRow<N extends CommandName>(
  row: LifecycleRow<N>,
  state: CaseState | null,
  payload: CommandPayloads[N],
  context: CommandContext,
): Result<readonly NewEvent[]> {
  const standing = mayTry(row, state, payload, context);
  if (!standing.ok) return standing;
  const fault = firstFault(row, state, payload, context);
  if (fault !== null) return { ok: false, refusal: fault };
  return accept(row.decide(state, payload, context).map(stamped(standing.value, context.now)));
}

function stamped(by: ActorStamp, at: string): (draft: EventDraft) => NewEvent {
  return (draft) => ({ ...draft, at, by });
}

function mayTry<N extends CommandName>(
  row: LifecycleRow<N>,
  state: CaseState | null,
  payload: CommandPayloads[N],
  { actor, policy }: Pick<DecisionContext, 'actor' | 'policy'>,
): Result<ActorStamp> {
  // Before anything else: any other answer would tell an outsider that the case exists, and where it stands.
  if (state !== null && !isInCircle(actor, state)) return refuse('not_in_circle');
  const present = state?.state ?? 'unregistered';
  if (!row.from.includes(present)) return wrongState(row, present);
  const territory = state === null ? openingTerritory(payload) : territoryOf(state);
  return standingFor(row, actor, territory, policy);
}

function wrongState(
  row: Pick<LifecycleRow, 'command' | 'from'>,
  present: LifecycleRow['from'][number],
): Result<never> {
  if (present === 'unregistered') return refuse('not_registered');
  if (row.from.includes('unregistered')) return refuse('already_registered');
  return refuse('wrong_state', [], { state: present, command: row.command });
}

/** A case that does not exist yet has the territory that its facts name. */
function openingTerritory(payload: object): Territory {
  const { facts } = payload as CommandPayloads['register'];
  return { facts, unitIds: [], leadUnitId: null };
}

function firstFault<N extends CommandName>(
  row: LifecycleRow<N>,
  state: CaseState | null,
  payload: CommandPayloads[N],
  context: CommandContext,
): Refusal | null {
  const guard = state === null ? null : firstGuardFault(row, state, context);
  if (guard !== null) return guard;
  for (const check of row.checks) {
    const fault = check.refuses(payload, state, context);
    if (fault !== null) return fault;
  }
  return null;
}

function firstGuardFault(
  row: Pick<LifecycleRow, 'guards'>,
  state: CaseState,
  context: DecisionContext,
): Refusal | null {
  for (const guard of row.guards) {
    const fault = guard.refuses(state, context);
    if (fault !== null) return fault;
  }
  return null;
}

/** What this person may do now, before anything is typed: the API's answer and the screen's buttons. */
export function availableCommands(
  state: CaseState,
  context: DecisionContext,
): readonly CommandName[] {
  if (!isInCircle(context.actor, state)) return [];
  const territory = territoryOf(state);
  return LIFECYCLE.filter(
    (row) =>
      row.from.includes(state.state) &&
      standingFor(row, context.actor, territory, context.policy).ok &&
      firstGuardFault(row, state, context) === null,
  ).map((row) => row.command);
}
