/** Brings a case into each state through real commands, with what a command there needs to find. */
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { Actor } from '../organisation/actor.js';
import type { Policy } from '../policy/policy.types.js';
import { CaseUnderTest } from './case-under-test.fixture.js';
import type { CaseStateName } from './case.state.js';
import {
  ANOTHER_CASE,
  ASSIGNMENT,
  ASSISTING_UNIT,
  at,
  CAST,
  circleWithout,
  evidence,
  FACTS,
  LEAD_UNIT,
} from './cast.fixture.js';
import { memberOf } from './lifecycle/circle.js';

/** A policy without a consolidation period leaves a case verified. */
export const WITHOUT_CONSOLIDATION: Policy = {
  ...DEFAULT_POLICY,
  severities: {
    ...DEFAULT_POLICY.severities,
    ordinary: {
      ...DEFAULT_POLICY.severities.ordinary,
      budgetWorkingDays: {
        ...DEFAULT_POLICY.severities.ordinary.budgetWorkingDays,
        consolidation: 0,
      },
    },
  },
};

export function registered(policy?: Policy): CaseUnderTest {
  return new CaseUnderTest(at('2026-03-02'), policy).give('register', { facts: FACTS }, CAST.staff);
}

export function assigned(policy?: Policy): CaseUnderTest {
  return registered(policy).give('assign', ASSIGNMENT, CAST.staff);
}

export function rectifying(): CaseUnderTest {
  return advance(assigned(), 'rectifying');
}

export function submitted(): CaseUnderTest {
  return advance(assigned(), 'submitted');
}

export function consolidating(): CaseUnderTest {
  return advance(assigned(), 'consolidating');
}

export function closed(): CaseUnderTest {
  return advance(assigned(), 'closed');
}

/** Assigned on 2026-03-02 and left alone until the leading group has it on its agenda on 2026-04-21. */
export function escalated(policy?: Policy): CaseUnderTest {
  return assigned(policy).liveUntil(at('2026-04-21'));
}

/** Goes on along the ordinary way until the case is in `target`. */
export function advance(subject: CaseUnderTest, target: CaseStateName): CaseUnderTest {
  while (subject.present.state !== target) step(subject, target);
  return subject;
}

function step(subject: CaseUnderTest, target: CaseStateName): void {
  if (target === 'merged') {
    subject.give('merge', { into: ANOTHER_CASE, reason: '同一问题' }, CAST.deputy);
    return;
  }
  if (target === 'withdrawn') {
    subject.give('withdraw', { reason: '登记有误' }, CAST.deputy);
    return;
  }
  switch (subject.present.state) {
    case 'registered':
      subject.give('assign', ASSIGNMENT, CAST.staff);
      return;
    case 'assigned':
      subject.give('receive', { note: '' }, CAST.handler);
      return;
    case 'received':
      if (target === 'rectifying') {
        subject.give('reportProgress', { text: '已开始整改' }, CAST.handler);
        return;
      }
      submit(subject);
      return;
    case 'rectifying':
      submit(subject);
      return;
    case 'submitted':
      subject.give('verify', { opinion: '属实' }, CAST.inspector);
      return;
    case 'verified':
    case 'consolidating':
      subject.give(
        'approveClosing',
        { opinion: '同意', earlyClosingReason: '已巩固' },
        CAST.director,
      );
      return;
    default:
      throw new Error(`the ordinary way does not lead from ${subject.present.state} to ${target}`);
  }
}

function submit(subject: CaseUnderTest): void {
  const { length } = subject.present.evidence;
  const evidenceId = `photo-${length + 1}`;
  subject
    .give('addEvidence', evidence(evidenceId), CAST.handler)
    .give('submitForVerification', { summary: '已整改', evidenceIds: [evidenceId] }, CAST.handler);
}

export function withExtensionRequest(subject: CaseUnderTest): CaseUnderTest {
  return subject.give('requestExtension', { workingDays: 5, reason: '汛期' }, CAST.handler);
}

export function withSuspension(subject: CaseUnderTest): CaseUnderTest {
  return subject.give('suspend', { reason: '待批复', plannedEnd: '2026-05-18' }, CAST.deputy);
}

export function withInstruction(subject: CaseUnderTest): CaseUnderTest {
  return subject.give(
    'instruct',
    { taskId: 'instruction-1', text: '限期办结', unit: LEAD_UNIT, dueDate: '2026-06-30' },
    CAST.group,
  );
}

/** Only an assisting unit and the auditor stay outside. */
export function withCircle(subject: CaseUnderTest, ...others: readonly Actor[]): CaseUnderTest {
  const circle = [...circleWithout(CAST.assistant, CAST.auditor), ...others.map(memberOf)];
  return subject.give('makeConfidential', { circle, reason: '涉及干部人事' }, CAST.staff);
}

export function withAssistingTask(subject: CaseUnderTest): CaseUnderTest {
  return subject.give(
    'addTask',
    { taskId: 'task-1', unit: ASSISTING_UNIT, description: '核拨经费', dueDate: '2026-06-30' },
    CAST.staff,
  );
}
