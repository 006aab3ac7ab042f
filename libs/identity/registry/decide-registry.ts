/** act × registry → changes or a refusal. Pure: a dry run, an import and the write all call this one function. */
import { decideAppoint, decideEndAppointment } from './appointment.decisions.js';
import { decideEnterPerson, decideRenamePerson } from './person.decisions.js';
import { decideClosePost, decideCreatePost } from './post.decisions.js';
import type { RegistryAct, RegistryActName, RegistryPayloads } from './registry.acts.js';
import type { RegistryContext, RegistryDecision } from './registry.context.js';
import { decideEndSubstitute, decideNameSubstitute } from './substitute.decisions.js';
import {
  decideCloseUnit,
  decideMergeUnit,
  decideMoveUnit,
  decideOpenUnit,
  decideRenameUnit,
} from './unit.decisions.js';

type Decisions = {
  readonly [N in RegistryActName]: (
    payload: RegistryPayloads[N],
    context: RegistryContext,
  ) => RegistryDecision;
};

const DECISIONS: Decisions = {
  openUnit: decideOpenUnit,
  renameUnit: decideRenameUnit,
  moveUnit: decideMoveUnit,
  mergeUnit: decideMergeUnit,
  closeUnit: decideCloseUnit,
  createPost: decideCreatePost,
  closePost: decideClosePost,
  enterPerson: decideEnterPerson,
  renamePerson: decideRenamePerson,
  appoint: decideAppoint,
  endAppointment: decideEndAppointment,
  nameSubstitute: decideNameSubstitute,
  endSubstitute: decideEndSubstitute,
};

/** Who may do it is another question: see registry-permission.policy.ts. */
export function decideRegistry<N extends RegistryActName>(
  { name, payload }: { readonly name: N; readonly payload: RegistryPayloads[N] },
  context: RegistryContext,
): RegistryDecision {
  return DECISIONS[name](payload, context);
}

export const REGISTRY_ACTS = Object.keys(DECISIONS) as readonly RegistryActName[];

/** The unit whose open cases the act must know of; null when it closes none. */
export function unitEndedBy(act: RegistryAct): string | null {
  return act.name === 'mergeUnit' || act.name === 'closeUnit' ? act.payload.unitId : null;
}
