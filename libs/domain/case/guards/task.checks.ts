/** Dated tasks of assisting units (协办) and of instructions (批示). */
import { refusal } from '../../refusal/refusal.js';
import type { Actor } from '../../organisation/actor.js';
import type { CommandPayloads } from '../case.commands.js';
import type { CaseTask } from '../case.state.js';
import { OFFICE, UNIT } from '../lifecycle/lifecycle.roles.js';
import type { PayloadCheck, StateGuard } from '../lifecycle/lifecycle.types.js';

export const taskIsNew: PayloadCheck<{ readonly taskId: string }> = {
  code: 'task_duplicate',
  rule: 'The task id is not used on this case yet.',
  refuses: ({ taskId }, state) =>
    state?.tasks.some((task) => task.taskId === taskId)
      ? refusal('task_duplicate', ['taskId'])
      : null,
};

/** Known before a task is named: without one to close there is no button to press. */
export const hasTaskToClose: StateGuard = {
  code: 'task_unknown',
  rule: 'The case has an open task.',
  refuses: ({ tasks }, { actor }) => {
    if (tasks.length === 0) return refusal('task_unknown', ['taskId']);
    const open = tasks.filter((task) => task.closedAt === null);
    if (open.length === 0) return refusal('task_closed', ['taskId']);
    return open.some((task) => mayClose(actor, task)) ? null : refusal('outside_scope', ['taskId']);
  },
};

/** The rectifying side closes the tasks of its own unit only; the office may close any. */
export const taskIsOpenAndOwn: PayloadCheck<CommandPayloads['closeTask']> = {
  code: 'task_unknown',
  rule: 'The task is on the case, open, and belongs to the unit of the person who closes it.',
  refuses: ({ taskId }, state, { actor }) => {
    const task = state?.tasks.find((candidate) => candidate.taskId === taskId);
    if (task === undefined) return refusal('task_unknown', ['taskId']);
    if (task.closedAt !== null) return refusal('task_closed', ['taskId']);
    return mayClose(actor, task) ? null : refusal('outside_scope', ['taskId']);
  },
};

function mayClose(actor: Actor, task: CaseTask): boolean {
  return actor.posts.some(
    ({ role, unitId }) =>
      OFFICE.includes(role) || (UNIT.includes(role) && unitId === task.unit.unitId),
  );
}
