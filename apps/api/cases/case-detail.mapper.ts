/** The whole case for its page, with what the person who asks may do next. */
import type { CaseDetail, PossibleCommand } from '#libs/contracts/http';
import {
  type Actor,
  type ActorStamp,
  availableCommands,
  caseAccessOf,
  type CaseState,
  type Instant,
  isConfidential,
  lifecycleRow,
  membersOf,
} from '#libs/domain';
import { abilityOf } from '#libs/identity';
import type { Rules } from '#libs/persistence';
import { summaryOfState } from './case-summary.mapper.js';

/** Derived from the lifecycle table and the person's ability, so that a button never promises what is refused. */
export function possibleCommands(
  state: CaseState,
  rules: Rules,
  actor: Actor,
  now: Instant,
): PossibleCommand[] {
  const ability = abilityOf(actor);
  const access = caseAccessOf(state);
  return availableCommands(state, { ...rules, actor, now })
    .filter((command) => ability.can(command, access))
    .map((command) => ({ command, labelZh: lifecycleRow(command).zh }));
}

export function detailOf(state: CaseState, rules: Rules, actor: Actor, now: Instant): CaseDetail {
  const { facts, assignment } = state;
  return {
    ...summaryOfState(state, rules, now),
    sequence: state.sequence,
    head: state.head,
    basis: facts.basis,
    foundBy: facts.foundBy,
    remark: facts.remark,
    policyVersion: state.policyVersion,
    calendarVersion: state.calendarVersion,
    assistingUnits: [...(assignment?.assistingUnits ?? [])],
    targetTask: assignment?.targetTask ?? '',
    progressRhythm: assignment?.progressRhythm ?? null,
    suspension: suspensionOf(state),
    extensionRequest: extensionRequestOf(state),
    extensionsApproved: state.extensionsApproved,
    evidence: [...state.evidence],
    tasks: state.tasks.map(({ remindersSent: _, ...task }) => task),
    verifiedBy: stampOrNull(state.verifiedBy),
    closedBy: stampOrNull(state.closedBy),
    returns: state.returns,
    reopenings: state.reopenings,
    openAgendaItemId: state.openAgendaItemId,
    mergedInto: state.mergedInto,
    unreached: state.unreached.map(({ roles, ...mark }) => ({ ...mark, roles: [...roles] })),
    circle: circleShown(state),
    mayDoNow: possibleCommands(state, rules, actor, now),
  };
}

function circleShown(state: CaseState): CaseDetail['circle'] {
  return isConfidential(state)
    ? membersOf(state).map(({ personId, name }) => ({ personId, name }))
    : null;
}

function suspensionOf({ suspension }: CaseState): CaseDetail['suspension'] {
  if (suspension === null) return null;
  const { from, reason, plannedEnd } = suspension;
  return { from, reason, plannedEnd };
}

function extensionRequestOf({ extensionRequest }: CaseState): CaseDetail['extensionRequest'] {
  if (extensionRequest === null) return null;
  const { workingDays, reason, requestedAt, requestedBy } = extensionRequest;
  return { workingDays, reason, requestedAt, requestedBy: shownStamp(requestedBy) };
}

function stampOrNull(stamp: ActorStamp | null): CaseDetail['verifiedBy'] {
  return stamp === null ? null : shownStamp(stamp);
}

function shownStamp({ personId, name, postTitle, role, substituteFor }: ActorStamp) {
  return { personId, name, postTitle, role, substituteFor };
}
