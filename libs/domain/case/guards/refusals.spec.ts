/** One example for every reason to say no, with the fields that it names: a code that nothing produces is dead. */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../organisation/actor.js';
import { DEFAULT_POLICY } from '../../policy/default-policy.js';
import { REFUSAL_CODES, type RefusalCode } from '../../refusal/refusal.codes.js';
import type { Refusal } from '../../refusal/refusal.js';
import { CASE_ID, CaseUnderTest } from '../case-under-test.fixture.js';
import {
  assigned,
  consolidating,
  escalated,
  rectifying,
  registered,
  submitted,
  withAssistingTask,
  withCircle,
  withExtensionRequest,
  withSuspension,
} from '../case-journey.fixture.js';
import {
  ASSIGNMENT,
  at,
  CAST,
  evidence,
  FACTS,
  LEAD_UNIT,
  person,
  post,
  postWithin,
  refTo,
} from '../cast.fixture.js';
import { memberOf } from '../lifecycle/circle.js';

interface Example {
  readonly fields: readonly string[];
  readonly refused: () => Refusal | null;
}

const example = (refused: () => Refusal | null, ...fields: readonly string[]): Example => ({
  refused,
  fields,
});

const { staff, deputy, director, inspector, handler, group, leader } = CAST;
const closing = { opinion: '同意', earlyClosingReason: '已巩固' };
const asking = { workingDays: 5, reason: '汛期' };
const task = { taskId: 'task-1', note: '' };
const submission = { summary: '已整改', evidenceIds: ['photo-1'] };

const EXAMPLES: Readonly<Record<RefusalCode, Example>> = {
  wrong_state: example(() => registered().refusal('receive', { note: '' }, handler)),
  not_permitted: example(() => assigned().refusal('receive', { note: '' }, staff)),
  outside_scope: example(() =>
    registered().refusal('addEvidence', evidence('a'), person('x', postWithin('inspector', false))),
  ),
  already_registered: example(() => registered().refusal('register', { facts: FACTS }, staff)),
  not_registered: example(() => new CaseUnderTest().refusal('receive', { note: '' }, handler)),
  text_required: example(
    () =>
      new CaseUnderTest().refusal(
        'register',
        { facts: { ...FACTS, problem: ' ', category: '' } },
        staff,
      ),
    'problem',
    'category',
  ),
  date_invalid: example(
    () => registered().refusal('assign', { ...ASSIGNMENT, dueDate: '2026-02-30' }, staff),
    'dueDate',
  ),
  budget_invalid: example(
    () => registered().refusal('assign', { ...ASSIGNMENT, budgetWorkingDays: 0 }, staff),
    'budgetWorkingDays',
  ),
  deadline_before_finding: example(
    () => registered().refusal('assign', { ...ASSIGNMENT, dueDate: '2026-02-26' }, staff),
    'dueDate',
  ),
  deadline_in_the_past: example(
    () => registered().refusal('assign', { ...ASSIGNMENT, dueDate: '2026-03-02' }, staff),
    'dueDate',
  ),
  finding_in_the_future: example(
    () =>
      new CaseUnderTest().refusal(
        'register',
        { facts: { ...FACTS, foundOn: '2026-03-03' } },
        leader,
      ),
    'foundOn',
  ),
  extension_pending: example(() =>
    withExtensionRequest(assigned()).refusal('requestExtension', asking, handler),
  ),
  extension_not_requested: example(() =>
    assigned().refusal('approveExtension', { opinion: '' }, deputy),
  ),
  extension_after_expiry: example(() =>
    assigned().skipTo(at('2026-04-15')).refusal('requestExtension', asking, handler),
  ),
  extension_beyond_bound: example(
    () => assigned().refusal('requestExtension', { ...asking, workingDays: 16 }, handler),
    'workingDays',
  ),
  extension_too_many: example(() => extended(2).refusal('requestExtension', asking, handler)),
  own_request: example(() => {
    const both = person('both', postWithin('unitHead', true), post('deputyDirector'));
    const subject = assigned().give('requestExtension', asking, both);
    return subject.refusal('approveExtension', { opinion: '' }, both);
  }),
  already_suspended: example(() =>
    withSuspension(assigned()).refusal(
      'suspend',
      { reason: '再停', plannedEnd: '2026-04-01' },
      deputy,
    ),
  ),
  not_suspended: example(() => assigned().refusal('resume', { note: '' }, staff)),
  suspended: example(() => withSuspension(assigned()).refusal('receive', { note: '' }, handler)),
  suspension_without_planned_end: example(
    () => assigned().refusal('suspend', { reason: '待批复', plannedEnd: '' }, deputy),
    'plannedEnd',
  ),
  suspension_too_long: example(
    () => assigned().refusal('suspend', { reason: '待批复', plannedEnd: '2026-06-01' }, deputy),
    'plannedEnd',
  ),
  evidence_missing: example(
    () => rectifying().refusal('submitForVerification', submission, handler),
    'evidenceIds',
  ),
  evidence_unknown: example(
    () =>
      rectifying()
        .give('addEvidence', evidence('photo-7'), handler)
        .refusal('submitForVerification', submission, handler),
    'evidenceIds',
  ),
  evidence_duplicate: example(
    () =>
      assigned()
        .give('addEvidence', evidence('photo-1'), handler)
        .refusal('addEvidence', { ...evidence('photo-1'), evidenceId: 'other' }, inspector),
    'file',
  ),
  verifier_is_handler: example(() =>
    submitted().refusal(
      'verify',
      { opinion: '属实' },
      person(handler.personId, postWithin('inspector', true)),
    ),
  ),
  approver_is_verifier: example(() =>
    consolidating().refusal(
      'approveClosing',
      closing,
      person(inspector.personId, post('deputyDirector')),
    ),
  ),
  approver_is_handler: example(() =>
    consolidating().refusal(
      'approveClosing',
      closing,
      person(handler.personId, post('deputyDirector')),
    ),
  ),
  tasks_open: example(() =>
    withAssistingTask(consolidating()).refusal('approveClosing', closing, director),
  ),
  task_unknown: example(
    () => withAssistingTask(assigned()).refusal('closeTask', { ...task, taskId: 'no' }, staff),
    'taskId',
  ),
  task_duplicate: example(
    () =>
      withAssistingTask(assigned()).refusal(
        'instruct',
        { taskId: 'task-1', text: '抓紧', unit: LEAD_UNIT, dueDate: '2026-03-30' },
        group,
      ),
    'taskId',
  ),
  task_closed: example(
    () =>
      withAssistingTask(assigned())
        .give('closeTask', task, staff)
        .refusal('closeTask', task, staff),
    'taskId',
  ),
  agenda_item_open: example(() => escalated().refusal('withdraw', { reason: '有误' }, deputy)),
  agenda_item_none: example(() =>
    assigned().refusal('decideAgendaItem', { decision: '限期', additionalWorkingDays: 0 }, group),
  ),
  consolidation_not_over: example(
    () => consolidating().refusal('approveClosing', { opinion: '同意' }, director),
    'earlyClosingReason',
  ),
  merge_into_itself: example(
    () =>
      assigned().refusal(
        'merge',
        { into: { caseId: CASE_ID, ledgerNumber: '督〔2026〕0001号' }, reason: '重复' },
        deputy,
      ),
    'into',
  ),
  not_in_circle: example(() =>
    withCircle(assigned()).refusal('addEvidence', evidence('a'), CAST.assistant),
  ),
  already_confidential: example(() =>
    withCircle(assigned()).refusal('makeConfidential', { circle: [], reason: '再设' }, staff),
  ),
  not_confidential: example(() =>
    assigned().refusal('liftConfidentiality', { reason: '公开' }, deputy),
  ),
  administrator_in_circle: example(() => {
    const circle = [memberOf(deputy), memberOf(person('admin', post('securityAdministrator')))];
    return assigned().refusal('makeConfidential', { circle, reason: '人事' }, staff);
  }, 'circleIds'),
  circle_without_approver: example(() => {
    const circle = [memberOf(leader)];
    return new CaseUnderTest().refusal('register', { facts: FACTS, circle }, inspector);
  }, 'circleIds'),
  circle_member_needed: example(
    () => withCircle(assigned()).refusal('changeCircle', leaving(handler), deputy),
    'removeIds',
  ),
  circle_unchanged: example(
    () => withCircle(assigned()).refusal('changeCircle', leaving(), deputy),
    'addIds',
    'removeIds',
  ),
  policy_unchanged: example(
    () =>
      assigned().refusal(
        'adoptPolicy',
        { policy: DEFAULT_POLICY, choice: 'move', reason: '改版' },
        deputy,
      ),
    'policyVersion',
  ),
  not_named_by_policy: example(() => {
    const extension = { ...DEFAULT_POLICY.extension, approvers: ['officeDirector'] as const };
    const subject = withExtensionRequest(assigned({ ...DEFAULT_POLICY, extension }));
    return subject.refusal('approveExtension', { opinion: '' }, deputy);
  }),
  suspension_too_many: example(() => {
    const suspension = { ...DEFAULT_POLICY.suspension, maximumCount: 1 };
    const subject = withSuspension(assigned({ ...DEFAULT_POLICY, suspension }));
    const again = { reason: '再停', plannedEnd: '2026-04-01' };
    return subject.give('resume', { note: '' }, staff).refusal('suspend', again, deputy);
  }),
  merge_outside_circle: example(() => {
    const into = { caseId: 'secret', ledgerNumber: '督〔2026〕0009号' };
    const intoCircle = [deputy.personId];
    return assigned().refusal('merge', { into, intoCircle, reason: '重复' }, deputy);
  }, 'into'),
};

function leaving(...remove: readonly Actor[]) {
  return { add: [], remove, reason: '调整' };
}

function extended(times: number): CaseUnderTest {
  const subject = assigned();
  for (let count = 0; count < times; count += 1) {
    subject
      .give('requestExtension', asking, handler)
      .give('approveExtension', { opinion: '同意' }, deputy);
  }
  return subject;
}

describe('every refusal code', () => {
  it.each(REFUSAL_CODES)('%s is produced, with the fields at fault', (code) => {
    const { fields, refused } = EXAMPLES[code];
    expect(refused()).toEqual(expect.objectContaining({ code, fields }));
  });

  it('leaves the case as it was', () => {
    const subject = withSuspension(assigned());
    const before = JSON.stringify(subject.present);
    subject.refusal('receive', { note: '' }, handler);
    subject.refusal('suspend', { reason: '', plannedEnd: '' }, deputy);
    expect(JSON.stringify(subject.present)).toBe(before);
  });
});

describe('the order of refusals', () => {
  it('names the state before the person, the person before the case, the case before what was typed', () => {
    const faulty = { workingDays: 999, reason: '' };
    const suspended = withSuspension(assigned());
    expect(registered().refusal('requestExtension', faulty, staff)?.code).toBe('wrong_state');
    expect(suspended.refusal('requestExtension', faulty, staff)?.code).toBe('not_permitted');
    expect(suspended.refusal('requestExtension', faulty, handler)?.code).toBe('suspended');
    expect(assigned().refusal('requestExtension', faulty, handler)?.code).toBe('text_required');
  });

  it('gives the values that the message needs', () => {
    expect(EXAMPLES.extension_beyond_bound.refused()?.details).toEqual({ leftWorkingDays: 15 });
    expect(EXAMPLES.extension_after_expiry.refused()?.details).toEqual({ dueDate: '2026-04-14' });
    expect(EXAMPLES.wrong_state.refused()?.details).toEqual({
      state: 'registered',
      command: 'receive',
    });
  });
});

describe('a text that is required', () => {
  const blank = ' \n';
  const nobody = refTo(CAST.nextHandler);
  const required: readonly (readonly [string, () => Refusal | null])[] = [
    [
      'targetTask',
      () => registered().refusal('assign', { ...ASSIGNMENT, targetTask: blank }, staff),
    ],
    ['text', () => rectifying().refusal('reportProgress', { text: blank }, handler)],
    ['reason', () => assigned().refusal('requestExtension', { ...asking, reason: blank }, handler)],
    [
      'opinion',
      () => withExtensionRequest(assigned()).refusal('refuseExtension', { opinion: blank }, deputy),
    ],
    ['reason', () => assigned().refusal('suspend', { reason: blank, plannedEnd: '' }, deputy)],
    [
      'reason',
      () =>
        assigned().refusal(
          'reassign',
          { leadUnit: LEAD_UNIT, handler: nobody, supervisor: refTo(staff), reason: blank },
          staff,
        ),
    ],
    ['reason', () => submitted().refusal('returnForRework', { reason: blank }, inspector)],
    ['opinion', () => submitted().refusal('verify', { opinion: blank }, inspector)],
    ['opinion', () => consolidating().refusal('approveClosing', { opinion: blank }, director)],
    ['reason', () => assigned().refusal('withdraw', { reason: blank }, deputy)],
    [
      'decision',
      () =>
        escalated().refusal(
          'decideAgendaItem',
          { decision: blank, additionalWorkingDays: 0 },
          group,
        ),
    ],
  ];

  it.each(required)('%s is not white space', (field, refused) => {
    expect(refused()).toEqual(expect.objectContaining({ code: 'text_required', fields: [field] }));
  });
});
