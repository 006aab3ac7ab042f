/** A payload that nobody could object to, for any command on any case; null where the case leaves none to type. */
import { addDays, localDateOf } from '../calendar/local-date.js';
import type { Actor, HeldPost } from '../organisation/actor.js';
import { remainingWorkingDays } from '../clock/counted-day.js';
import type { CaseUnderTest } from './case-under-test.fixture.js';
import type { CommandName, CommandPayloads } from './case.commands.js';
import type { CaseTask } from './case.state.js';
import {
  ANOTHER_CASE,
  ASSIGNMENT,
  ASSISTING_UNIT,
  CAST,
  circleWithout,
  evidence,
  FACTS,
  LEAD_UNIT,
  refTo,
} from './cast.fixture.js';
import type { Policy } from '../policy/policy.types.js';
import { memberOf } from './lifecycle/circle.js';
import { extensionDaysLeft } from './guards/extension.checks.js';

type Payloads = { readonly [N in CommandName]: CommandPayloads[N] | null };

/** Another version each time, with other budgets: a life may go through several. */
export function laterPolicy(policy: Policy): Policy {
  const days = policy.severities.ordinary.budgetWorkingDays;
  const rectification = days.rectification > 25 ? 22 : 28;
  const budgetWorkingDays = { ...days, rectification };
  return {
    ...policy,
    version: `${policy.version}+`,
    severities: {
      ...policy.severities,
      ordinary: { ...policy.severities.ordinary, budgetWorkingDays },
    },
  };
}

function soundPayloads(subject: CaseUnderTest, actor: Actor): Payloads {
  const { state, policy } = subject;
  const today = localDateOf(subject.now);
  const number = state?.sequence ?? 0;
  const daysLeft = state === null ? 0 : extensionDaysLeft(state, { policy });
  const rectified = state?.state === 'verified' || state?.state === 'consolidating';
  const clock = state?.clocks.rectification;
  const remaining = clock === undefined ? 0 : remainingWorkingDays(clock, subject.calendar, today);
  const behind = Math.max(0, -remaining);
  const leaderKnows = state?.circle?.includes(CAST.leader.personId) === true;
  const closable = state?.tasks.find(
    (task) => task.closedAt === null && actor.posts.some((post) => mayClose(post, task)),
  );
  return {
    register: { facts: FACTS },
    importCase: {
      facts: FACTS,
      assignment: ASSIGNMENT,
      dueDate: '2026-04-14',
      state: 'rectifying',
      progress: '整改中',
      closedOn: null,
    },
    assign: ASSIGNMENT,
    receive: { note: '' },
    reportProgress: { text: '推进中' },
    requestExtension: daysLeft > 0 ? { workingDays: Math.min(daysLeft, 5), reason: '汛期' } : null,
    approveExtension: { opinion: '同意' },
    refuseExtension: { opinion: '不同意' },
    suspend: { reason: '待批复', plannedEnd: addDays(today, 20) },
    resume: { note: '' },
    reassign: {
      leadUnit: LEAD_UNIT,
      handler: refTo(CAST.nextHandler),
      supervisor: refTo(CAST.staff),
      reason: '换人',
    },
    submitForVerification: {
      summary: '已整改',
      evidenceIds: state?.evidence.slice(-1).map(({ evidenceId }) => evidenceId) ?? [],
    },
    verify: { opinion: '属实' },
    returnForRework: { reason: '整改不到位' },
    approveClosing: { opinion: '同意', earlyClosingReason: '已巩固' },
    reopen: { reason: '回头看发现反弹', additionalWorkingDays: behind + 10 },
    adoptPolicy: { policy: laterPolicy(policy), choice: 'move', reason: '新规则施行' },
    withdraw: { reason: '登记有误' },
    merge: { into: ANOTHER_CASE, reason: '同一问题' },
    instruct: {
      taskId: `instruction-${number}`,
      text: '限期办结',
      unit: LEAD_UNIT,
      dueDate: addDays(today, 9),
    },
    addEvidence: evidence(`file-${number}`),
    addTask: {
      taskId: `task-${number}`,
      unit: ASSISTING_UNIT,
      description: '协助核查',
      dueDate: addDays(today, 6),
    },
    closeTask: closable === undefined ? null : { taskId: closable.taskId, note: '已办' },
    makeConfidential: {
      circle: circleWithout(CAST.assistant, CAST.auditor),
      reason: '涉及干部人事',
    },
    changeCircle: leaderKnows
      ? { add: [], remove: [CAST.leader], reason: '不再经办' }
      : { add: [memberOf(CAST.leader)], remove: [], reason: '参与经办' },
    liftConfidentiality: { reason: '已经公布' },
    decideAgendaItem: { decision: '限期整改', additionalWorkingDays: rectified ? 0 : behind + 5 },
  };
}

/** The office closes any task, a unit its own. */
function mayClose({ role, unitId }: HeldPost, { unit }: CaseTask): boolean {
  if (['officeDirector', 'deputyDirector', 'officeStaff'].includes(role)) return true;
  return ['unitHead', 'unitHandler'].includes(role) && unitId === unit.unitId;
}

export function soundPayload<N extends CommandName>(
  name: N,
  subject: CaseUnderTest,
  actor: Actor,
): CommandPayloads[N] | null {
  return soundPayloads(subject, actor)[name];
}
