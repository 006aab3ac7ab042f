/** Acts beside the main line: ending a case otherwise, instructions, evidence, tasks. The payload is the event. */
import type { LifecycleRow } from '../lifecycle/lifecycle.types.js';

export const decideWithdraw: LifecycleRow<'withdraw'>['decide'] = (_state, data) => [
  { type: 'withdrawn', data },
];

export const decideMerge: LifecycleRow<'merge'>['decide'] = (_state, { into, reason }) => [
  { type: 'merged', data: { into, reason } },
];

export const decideInstruct: LifecycleRow<'instruct'>['decide'] = (_state, data) => [
  { type: 'instructed', data },
];

export const decideAddEvidence: LifecycleRow<'addEvidence'>['decide'] = (_state, data) => [
  { type: 'evidenceAdded', data },
];

export const decideAddTask: LifecycleRow<'addTask'>['decide'] = (_state, data) => [
  { type: 'taskAdded', data },
];

export const decideCloseTask: LifecycleRow<'closeTask'>['decide'] = (_state, data) => [
  { type: 'taskClosed', data },
];
