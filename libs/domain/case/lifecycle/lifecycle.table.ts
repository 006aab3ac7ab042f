/**
 * The lifecycle of a supervised issue, written once (要点 §15: 整改一个、巩固一个、销号一个). The API's "what may I do now",
 * the screens' buttons, the documentation's page and the tests are derived from these rows; nothing else decides
 * which command is possible when, and for whom.
 */
import { decideAdoptPolicy } from '../decisions/adoption.decisions.js';
import * as circle from '../decisions/circle.decisions.js';
import { decideImportCase, decideRegister } from '../decisions/opening.decisions.js';
import * as deadline from '../decisions/deadline.decisions.js';
import * as side from '../decisions/side.decisions.js';
import * as work from '../decisions/work.decisions.js';
import { isAnotherPolicy } from '../guards/adoption.checks.js';
import * as confidentiality from '../guards/circle.checks.js';
import * as dates from '../guards/date.checks.js';
import { consolidationIsOver, notIntoItself } from '../guards/ending.checks.js';
import { evidenceIsNew, submittedEvidenceExists } from '../guards/evidence.checks.js';
import { extensionDaysRemain, extensionWithinBound } from '../guards/extension.checks.js';
import * as is from '../guards/state.guards.js';
import { plannedEndIsSound, suspensionsLeft } from '../guards/suspension.checks.js';
import { hasTaskToClose, taskIsNew, taskIsOpenAndOwn } from '../guards/task.checks.js';
import { needsFactText, needsText } from '../guards/text.checks.js';
import type { Policy } from '../../policy/policy.types.js';
import type { CommandName } from '../case.commands.js';
import { CASE_STATES, type CaseStateName } from '../case.state.js';
import { APPROVERS, FIELD, LEADERS, OFFICE, UNIT } from './lifecycle.roles.js';
import type { LifecycleRow } from './lifecycle.types.js';

/** States in which the unit works on the rectification. */
const AT_WORK: readonly CaseStateName[] = ['assigned', 'received', 'rectifying'];
const OPEN: readonly CaseStateName[] = [
  'registered',
  ...AT_WORK,
  'submitted',
  'verified',
  'consolidating',
];
const AFTER_ASSIGNMENT = OPEN.filter((state) => state !== 'registered');

type Table = { readonly [N in CommandName]: Omit<LifecycleRow<N>, 'command'> };

const extensionApprovers = ({ extension }: Policy) => extension.approvers;

const TABLE: Table = {
  register: {
    zh: '登记',
    from: ['unregistered'],
    to: 'registered',
    who: [...OFFICE, ...FIELD],
    guards: [],
    checks: [needsFactText, dates.findingIsPast, confidentiality.registeredCircleIsSound],
    emits: ['registered'],
    decide: decideRegister,
  },
  importCase: {
    zh: '导入',
    from: ['unregistered'],
    to: 'asImported',
    who: OFFICE,
    guards: [],
    checks: [needsFactText, dates.importedDatesAreSound],
    emits: ['imported'],
    decide: decideImportCase,
  },
  assign: {
    zh: '交办',
    from: ['registered'],
    to: 'assigned',
    who: OFFICE,
    guards: [],
    checks: [needsText('targetTask'), dates.deadlineIsSound, confidentiality.namedMayKnow],
    emits: ['assigned'],
    decide: deadline.decideAssign,
  },
  receive: {
    zh: '签收',
    from: ['assigned'],
    to: 'received',
    who: UNIT,
    guards: [is.ofLeadUnit, is.notSuspended],
    checks: [],
    emits: ['received'],
    decide: work.decideReceive,
  },
  reportProgress: {
    zh: '进展反馈',
    from: ['received', 'rectifying'],
    to: 'rectifying',
    who: UNIT,
    guards: [is.ofLeadUnit, is.notSuspended],
    checks: [needsText('text')],
    emits: ['progressReported'],
    decide: work.decideReportProgress,
  },
  requestExtension: {
    zh: '申请延期',
    from: AT_WORK,
    to: 'unchanged',
    who: UNIT,
    guards: [
      is.ofLeadUnit,
      is.notSuspended,
      is.noExtensionPending,
      is.beforeExpiry,
      is.extensionsLeft,
      extensionDaysRemain,
    ],
    checks: [needsText('reason'), extensionWithinBound],
    emits: ['extensionRequested'],
    decide: deadline.decideRequestExtension,
  },
  approveExtension: {
    zh: '批准延期',
    from: AT_WORK,
    to: 'unchanged',
    who: APPROVERS,
    namedBy: extensionApprovers,
    guards: [is.extensionPending, is.notOwnRequest, is.notSuspended, is.beforeExpiry],
    checks: [],
    emits: ['extensionApproved'],
    decide: deadline.decideApproveExtension,
  },
  refuseExtension: {
    zh: '不予延期',
    from: AT_WORK,
    to: 'unchanged',
    who: APPROVERS,
    namedBy: extensionApprovers,
    guards: [is.extensionPending, is.notOwnRequest],
    checks: [needsText('opinion')],
    emits: ['extensionRefused'],
    decide: deadline.decideRefuseExtension,
  },
  suspend: {
    zh: '暂停计时',
    from: AT_WORK,
    to: 'unchanged',
    who: APPROVERS,
    guards: [is.notYetSuspended, suspensionsLeft],
    checks: [needsText('reason'), plannedEndIsSound],
    emits: ['suspended'],
    decide: deadline.decideSuspend,
  },
  resume: {
    zh: '恢复计时',
    from: AT_WORK,
    to: 'unchanged',
    who: OFFICE,
    guards: [is.isSuspended],
    checks: [],
    emits: ['resumed'],
    decide: deadline.decideResume,
  },
  reassign: {
    zh: '改派',
    from: AT_WORK,
    to: 'assigned',
    who: OFFICE,
    guards: [is.notSuspended],
    checks: [needsText('reason'), confidentiality.namedMayKnow],
    emits: ['reassigned'],
    decide: work.decideReassign,
  },
  submitForVerification: {
    zh: '申请核查',
    from: ['received', 'rectifying'],
    to: 'submitted',
    who: UNIT,
    guards: [is.ofLeadUnit, is.notSuspended, is.hasEvidence],
    checks: [needsText('summary'), submittedEvidenceExists],
    emits: ['submitted'],
    decide: work.decideSubmit,
  },
  verify: {
    zh: '核查通过',
    from: ['submitted'],
    to: 'consolidating',
    who: ['officeStaff', 'deputyDirector', ...FIELD],
    guards: [is.verifierIsNoHandler],
    checks: [needsText('opinion')],
    emits: ['verified', 'consolidationStarted'],
    decide: work.decideVerify,
  },
  returnForRework: {
    zh: '退回重办',
    from: ['submitted'],
    to: 'rectifying',
    who: ['officeStaff', 'deputyDirector', ...FIELD],
    guards: [is.verifierIsNoHandler],
    checks: [needsText('reason')],
    emits: ['returned'],
    decide: work.decideReturn,
  },
  approveClosing: {
    zh: '批准销号',
    from: ['verified', 'consolidating'],
    to: 'closed',
    who: APPROVERS,
    guards: [
      is.approverIsNotVerifier,
      is.approverIsNoHandler,
      is.hasEvidence,
      is.tasksClosed,
      is.agendaDecided,
    ],
    checks: [needsText('opinion'), consolidationIsOver],
    emits: ['closed'],
    decide: work.decideApproveClosing,
  },
  reopen: {
    zh: '重启',
    from: ['closed'],
    to: 'rectifying',
    who: APPROVERS,
    guards: [],
    checks: [needsText('reason'), dates.additionIsSound, dates.additionLeavesTime],
    emits: ['reopened'],
    decide: work.decideReopen,
  },
  withdraw: {
    zh: '撤销',
    from: OPEN,
    to: 'withdrawn',
    who: APPROVERS,
    guards: [is.agendaDecided],
    checks: [needsText('reason')],
    emits: ['withdrawn'],
    decide: side.decideWithdraw,
  },
  merge: {
    zh: '并案',
    from: OPEN,
    to: 'merged',
    who: APPROVERS,
    guards: [is.agendaDecided],
    checks: [needsText('reason'), notIntoItself, confidentiality.mergeTellsNobody],
    emits: ['merged'],
    decide: side.decideMerge,
  },
  instruct: {
    zh: '批示',
    from: OPEN,
    to: 'unchanged',
    who: [...LEADERS, 'officeDirector'],
    guards: [],
    checks: [needsText('text'), dates.taskIsDatedAhead, taskIsNew],
    emits: ['instructed'],
    decide: side.decideInstruct,
  },
  addEvidence: {
    zh: '补充证据',
    from: OPEN,
    to: 'unchanged',
    who: [...OFFICE, ...FIELD, ...UNIT],
    guards: [],
    checks: [evidenceIsNew],
    emits: ['evidenceAdded'],
    decide: side.decideAddEvidence,
  },
  addTask: {
    zh: '分办协办任务',
    from: AFTER_ASSIGNMENT,
    to: 'unchanged',
    who: OFFICE,
    guards: [],
    checks: [needsText('description'), dates.taskIsDatedAhead, taskIsNew],
    emits: ['taskAdded'],
    decide: side.decideAddTask,
  },
  closeTask: {
    zh: '办结协办任务',
    from: OPEN,
    to: 'unchanged',
    who: [...OFFICE, ...UNIT],
    guards: [hasTaskToClose],
    checks: [taskIsOpenAndOwn],
    emits: ['taskClosed'],
    decide: side.decideCloseTask,
  },
  decideAgendaItem: {
    zh: '议决',
    from: AFTER_ASSIGNMENT,
    to: 'unchanged',
    who: LEADERS,
    guards: [is.agendaOpen],
    checks: [
      needsText('decision'),
      dates.additionIsSound,
      dates.additionHasItsClock,
      dates.additionLeavesTime,
    ],
    emits: ['agendaItemDecided'],
    decide: deadline.decideAgendaItem,
  },
  adoptPolicy: {
    zh: '适用新版督办规则',
    from: OPEN,
    to: 'unchanged',
    who: APPROVERS,
    guards: [],
    checks: [needsText('reason'), isAnotherPolicy],
    emits: ['policyAdopted'],
    decide: decideAdoptPolicy,
  },
  makeConfidential: {
    zh: '设为涉密',
    from: CASE_STATES,
    to: 'unchanged',
    who: OFFICE,
    guards: [confidentiality.notConfidentialYet],
    checks: [needsText('reason'), confidentiality.newCircleIsSound],
    emits: ['madeConfidential'],
    decide: circle.decideMakeConfidential,
  },
  changeCircle: {
    zh: '调整知情范围',
    from: CASE_STATES,
    to: 'unchanged',
    who: OFFICE,
    guards: [confidentiality.confidential],
    checks: [
      needsText('reason'),
      confidentiality.neededMembersStay,
      confidentiality.circleChanges,
      confidentiality.changedCircleIsSound,
    ],
    emits: ['circleChanged'],
    decide: circle.decideChangeCircle,
  },
  liftConfidentiality: {
    zh: '解除涉密',
    from: CASE_STATES,
    to: 'unchanged',
    who: APPROVERS,
    guards: [confidentiality.confidential],
    checks: [needsText('reason')],
    emits: ['confidentialityLifted'],
    decide: circle.decideLiftConfidentiality,
  },
};

export const COMMAND_NAMES = Object.keys(TABLE) as readonly CommandName[];

/** The row of a command. */
export function lifecycleRow<N extends CommandName>(command: N): LifecycleRow<N> {
  return { command, ...(TABLE[command] as Omit<LifecycleRow<N>, 'command'>) };
}

export const LIFECYCLE: readonly LifecycleRow[] = COMMAND_NAMES.map((name) => lifecycleRow(name));
