/** Dated tasks of assisting units (协办) and of instructions (批示). */
import { refusal } from '../../refusal/refusal.js';
import type { CommandPayloads } from '../case.commands.js';
import type { PayloadCheck } from '../lifecycle/lifecycle.types.js';

export const taskIsNew: PayloadCheck<{ readonly taskId: string }> = {
  code: 'task_duplicate',
  rule: 'The task id is not used on this case yet.',
  refuses: ({ taskId }, state) =>
    state?.tasks.some((task) => task.taskId === taskId)
      ? refusal('task_duplicate', ['taskId'])
      : null,
};

/** The rectifying side closes the tasks of its own unit only; the office may close any. */
export const taskIsOpenAndOwn: PayloadCheck<CommandPayloads['closeTask']> = {
  code: 'task_unknown',
  rule: 'The task is on the case, open, and belongs to the unit of the person who closes it.',
  refuses: ({ taskId }, state, { actor }) => {
    const task = state?.tasks.find((candidate) => candidate.taskId === taskId);
    if (task === undefined) return refusal('task_unknown', ['taskId']);
    if (task.closedAt !== null) return refusal('task_closed', ['taskId']);
    const mayClose = actor.posts.some(
      (post) =>
        post.unitId === task.unit.unitId ||
        post.role === 'officeStaff' ||
        post.role === 'deputyDirector' ||
        post.role === 'officeDirector',
    );
    return mayClose ? null : refusal('outside_scope', ['taskId']);
  },
};
