/** 整改一个、巩固一个、销号一个: what must be over before a case may end. */
import { describe, expect, it } from '@jest/globals';
import {
  advance,
  assigned,
  consolidating,
  escalated,
  withAssistingTask,
  withInstruction,
} from '../case-journey.fixture.js';
import { CASE_ID } from '../case-under-test.fixture.js';
import { ANOTHER_CASE, at, CAST } from '../cast.fixture.js';

const { director, deputy, staff, handler, assistant, group } = CAST;
const early = { opinion: '同意', earlyClosingReason: '已巩固' };
const onTime = { opinion: '同意' };

describe('closing', () => {
  it('waits for the tasks of assisting units and of instructions', () => {
    const subject = withInstruction(withAssistingTask(consolidating()));
    expect(subject.refusal('approveClosing', early, director)).toEqual({
      code: 'tasks_open',
      fields: [],
      details: { open: 2 },
    });
    subject.give('closeTask', { taskId: 'task-1', note: '' }, assistant);
    expect(subject.refusal('approveClosing', early, director)?.details).toEqual({ open: 1 });
    subject.give('closeTask', { taskId: 'instruction-1', note: '' }, staff);
    expect(subject.refusal('approveClosing', early, director)).toBeNull();
  });

  it('waits for the leading group to decide what lies before it', () => {
    const subject = advance(escalated(), 'consolidating');
    expect(subject.refusal('approveClosing', early, director)?.code).toBe('agenda_item_open');
    subject.give('decideAgendaItem', { decision: '已阅', additionalWorkingDays: 0 }, group);
    expect(subject.refusal('approveClosing', early, director)).toBeNull();
  });

  it('waits for the end of the consolidation period, or for a reason to cut it short', () => {
    const subject = consolidating();
    // Verified on 2026-03-02: twenty working days end on 03-30 at 17:30.
    expect(subject.refusal('approveClosing', onTime, director)).toEqual({
      code: 'consolidation_not_over',
      fields: ['earlyClosingReason'],
      details: { dueDate: '2026-03-30' },
    });
    const blank = { ...onTime, earlyClosingReason: '  ' };
    expect(subject.refusal('approveClosing', blank, director)?.code).toBe('consolidation_not_over');
    const minuteBefore = subject.copy().skipTo(at('2026-03-30', '17:29'));
    expect(minuteBefore.refusal('approveClosing', onTime, director)?.code).toBe(
      'consolidation_not_over',
    );
    subject.skipTo(at('2026-03-30', '17:30')).give('approveClosing', onTime, director);
    expect(subject.history.at(-1)).toMatchObject({
      type: 'closed',
      data: { earlyClosingReason: null },
    });
  });

  it('keeps the reason for which a consolidation was cut short', () => {
    const subject = consolidating().give('approveClosing', early, director);
    expect(subject.history.at(-1)).toMatchObject({ data: { earlyClosingReason: '已巩固' } });
    expect(subject.present).toMatchObject({ state: 'closed', closedAt: subject.now });
  });
});

describe('withdrawing and merging', () => {
  it('cannot take a case off the agenda of the leading group', () => {
    const subject = escalated();
    const reason = '重复登记';
    expect(subject.refusal('withdraw', { reason }, deputy)?.code).toBe('agenda_item_open');
    expect(subject.refusal('merge', { into: ANOTHER_CASE, reason }, deputy)?.code).toBe(
      'agenda_item_open',
    );
  });

  it('merges a case into another, never into itself', () => {
    const subject = assigned();
    const itself = { caseId: CASE_ID, ledgerNumber: subject.present.ledgerNumber };
    expect(subject.refusal('merge', { into: itself, reason: '重复' }, deputy)).toEqual({
      code: 'merge_into_itself',
      fields: ['into'],
      details: {},
    });
    subject.give('merge', { into: ANOTHER_CASE, reason: '重复' }, deputy);
    expect(subject.present).toMatchObject({ state: 'merged', mergedInto: ANOTHER_CASE });
  });

  it.each(['merged', 'withdrawn'] as const)('leaves no clock running: %s', (state) => {
    const subject = advance(withAssistingTask(assigned()), state);
    const outcomes = Object.values(subject.present.clocks).map((clock) => clock.outcome);
    expect(outcomes).toEqual(['cancelled', 'cancelled']);
    expect(subject.moments()).toEqual([]);
    expect(subject.refusal('reopen', { reason: '', additionalWorkingDays: 0 }, deputy)?.code).toBe(
      'wrong_state',
    );
  });
});

describe('tasks', () => {
  it('are closed by their own unit or by the office, and once', () => {
    const subject = withAssistingTask(assigned());
    const done = { taskId: 'task-1', note: '' };
    expect(subject.refusal('closeTask', done, handler)).toEqual({
      code: 'outside_scope',
      fields: ['taskId'],
      details: {},
    });
    expect(subject.refusal('closeTask', done, staff)).toBeNull();
    subject.give('closeTask', done, assistant);
    expect(subject.refusal('closeTask', done, staff)?.code).toBe('task_closed');
  });

  it('of one case have ids of their own', () => {
    const subject = withInstruction(assigned());
    const twin = { taskId: 'instruction-1', unit: { unitId: 'bureau-1', name: '示例局' } };
    expect(
      subject.refusal('addTask', { ...twin, description: '协助', dueDate: '2026-05-01' }, staff),
    ).toEqual({ code: 'task_duplicate', fields: ['taskId'], details: {} });
  });

  it('remind on the due date and one working day later, at nine on a working morning', () => {
    const subject = assigned();
    subject.give(
      'addTask',
      {
        taskId: 'task-1',
        unit: { unitId: 'bureau-1', name: '示例局' },
        description: '协助',
        dueDate: '2026-04-05',
      },
      staff,
    );
    const reminders = subject.moments().filter((moment) => moment.kind === 'task');
    // 04-04 to 04-06 is Qingming.
    expect(reminders.map((moment) => [moment.reminder, moment.at])).toEqual([
      ['due', at('2026-04-07', '09:00')],
      ['overdue', at('2026-04-08', '09:00')],
    ]);
    subject.liveUntil(at('2026-04-08', '12:00'));
    expect(subject.present.tasks[0]?.remindersSent).toEqual(['due', 'overdue']);
    expect(subject.moments().some((moment) => moment.kind === 'task')).toBe(false);
  });
});
