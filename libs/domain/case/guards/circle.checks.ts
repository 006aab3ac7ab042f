/** Rules of confidential cases (涉密事项): who may be named, and that the circle can always bring the case to its end. */
import { refusal } from '../../refusal/refusal.js';
import type { CommandPayloads } from '../case.commands.js';
import type { CaseState, CircleMember } from '../case.state.js';
import {
  circleChangeOf,
  circleOfRegistration,
  circleOfRestriction,
  joiningBy,
} from '../decisions/circle.decisions.js';
import {
  circleOf,
  holdsApprover,
  isAdministrator,
  isConfidential,
  membersOf,
} from '../lifecycle/circle.js';
import type { PayloadCheck, StateGuard } from '../lifecycle/lifecycle.types.js';
import { mustExist } from '../lifecycle/must-exist.js';

export const notConfidentialYet: StateGuard = {
  code: 'already_confidential',
  rule: 'The case is not confidential already.',
  refuses: (state) => (isConfidential(state) ? refusal('already_confidential') : null),
};

export const confidential: StateGuard = {
  code: 'not_confidential',
  rule: 'The case is confidential.',
  refuses: (state) => (isConfidential(state) ? null : refusal('not_confidential')),
};

const NO_ADMINISTRATOR = 'No administrator (三员) is in the circle.';
const AN_APPROVER =
  'Somebody in the circle may approve the closing: an approver who never worked on the case.';

/** Administrators are refused before the circle as a whole is judged. */
function fault(
  field: string,
  named: readonly CircleMember[],
  circle: readonly CircleMember[],
  workedBy: readonly string[],
) {
  const administrator = named.find(isAdministrator);
  if (administrator !== undefined) {
    return refusal('administrator_in_circle', [field], { person: administrator.name });
  }
  return holdsApprover(circle, workedBy) ? null : refusal('circle_without_approver', [field]);
}

export const registeredCircleIsSound: PayloadCheck<CommandPayloads['register']> = {
  code: 'circle_without_approver',
  rule: `A confidential case: ${AN_APPROVER} ${NO_ADMINISTRATOR}`,
  refuses: (payload, _state, { actor }) => {
    const circle = circleOfRegistration(payload, actor);
    return circle === undefined ? null : fault('circleIds', circle, circle, []);
  },
};

export const newCircleIsSound: PayloadCheck<CommandPayloads['makeConfidential']> = {
  code: 'circle_without_approver',
  rule: `${AN_APPROVER} ${NO_ADMINISTRATOR}`,
  refuses: (payload, state, { actor }) => {
    const present = mustExist(state);
    const circle = circleOfRestriction(payload, present, actor);
    return fault('circleIds', circle, circle, present.workedBy);
  },
};

export const neededMembersStay: PayloadCheck<CommandPayloads['changeCircle']> = {
  code: 'circle_member_needed',
  rule: '`removeIds` names neither handler nor supervisor of the assignment, nor the person who gives the command.',
  refuses: ({ remove }, state, { actor }) => {
    const { assignment } = mustExist(state);
    const needed = [actor, ...(assignment ? [assignment.handler, assignment.supervisor] : [])];
    const person = remove.find(({ personId }) => needed.some((one) => one.personId === personId));
    return person ? refusal('circle_member_needed', ['removeIds'], { person: person.name }) : null;
  },
};

export const circleChanges: PayloadCheck<CommandPayloads['changeCircle']> = {
  code: 'circle_unchanged',
  rule: '`addIds` names somebody outside the circle, or `removeIds` somebody inside it.',
  refuses: (payload, state) => {
    const { added, removed } = circleChangeOf(payload, mustExist(state));
    return added.length + removed.length > 0
      ? null
      : refusal('circle_unchanged', ['addIds', 'removeIds']);
  },
};

export const changedCircleIsSound: PayloadCheck<CommandPayloads['changeCircle']> = {
  code: 'circle_without_approver',
  rule: `${AN_APPROVER} ${NO_ADMINISTRATOR}`,
  refuses: (payload, state) => {
    const present = mustExist(state);
    const { added, removed } = circleChangeOf(payload, present);
    const stayed = membersOf(present).filter((member) => !removed.includes(member));
    const ids = stayed.map(({ personId }) => personId);
    const today = (payload.today ?? []).filter(({ personId }) => ids.includes(personId));
    const field = removed.length > 0 ? 'removeIds' : 'addIds';
    return fault(
      added.some(isAdministrator) ? 'addIds' : field,
      added,
      circleOf(stayed, today, added),
      present.workedBy,
    );
  },
};

/** On a confidential case whoever is named joins the circle, so the same rules hold for them. */
export const namedMayKnow: PayloadCheck<CommandPayloads['assign'] | CommandPayloads['reassign']> = {
  code: 'circle_without_approver',
  rule: `On a confidential case: handler and supervisor join the circle. ${AN_APPROVER} ${NO_ADMINISTRATOR}`,
  refuses: (payload, state) => {
    const present = mustExist(state);
    if (!isConfidential(present)) return null;
    const joining = joiningBy(payload, present);
    return fault(
      'handlerId',
      joining,
      circleOf(membersOf(present), joining),
      workersWith(payload, present),
    );
  },
};

function workersWith(
  { handler }: CommandPayloads['assign'] | CommandPayloads['reassign'],
  { workedBy }: CaseState,
): readonly string[] {
  return handler.personId === null ? workedBy : [...workedBy, handler.personId];
}

/** A reference is read by everybody who reads the merged case, and says that the other one exists. */
export const mergeTellsNobody: PayloadCheck<CommandPayloads['merge']> = {
  code: 'merge_outside_circle',
  rule: 'Into a confidential case goes only a confidential case whose circle lies within the other one.',
  refuses: ({ intoCircle }, state) => {
    if (intoCircle === undefined) return null;
    const { circle } = mustExist(state);
    return circle?.every((personId) => intoCircle.includes(personId)) === true
      ? null
      : refusal('merge_outside_circle', ['into']);
  },
};
