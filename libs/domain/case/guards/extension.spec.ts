/** 延期: only by request and approval, before expiry, within a bound; old and new dates are kept. */
import { describe, expect, it } from '@jest/globals';
import { dueDateOf } from '../../clock/due.js';
import { calendar, type CaseUnderTest } from '../case-under-test.fixture.js';
import {
  assigned,
  escalated,
  withExtensionRequest,
  withSuspension,
} from '../case-journey.fixture.js';
import { at, CAST, person, post, postWithin } from '../cast.fixture.js';
import { extensionDaysLeft } from './extension.checks.js';

const { handler, deputy, director, group } = CAST;
const five = { workingDays: 5, reason: '汛期' };
const DUE = '2026-04-14';

function dueDate(subject: CaseUnderTest): string | null {
  const clock = subject.present.clocks.rectification;
  return clock === undefined ? null : dueDateOf(clock, calendar);
}

function granted(subject: CaseUnderTest, workingDays: number): CaseUnderTest {
  return subject
    .give('requestExtension', { workingDays, reason: '汛期' }, handler)
    .give('approveExtension', { opinion: '同意' }, deputy);
}

describe('an extension', () => {
  it('moves the deadline by its working days and keeps both dates', () => {
    const subject = granted(assigned(), 5);
    expect(subject.history.at(-1)).toMatchObject({
      type: 'extensionApproved',
      data: {
        oldDueDate: DUE,
        newDueDate: '2026-04-21',
        requestId: subject.history.at(-2)?.commandId,
      },
    });
    expect(dueDate(subject)).toBe('2026-04-21');
    expect(subject.present).toMatchObject({
      firstDueDate: DUE,
      extensionRequest: null,
      extensionsApproved: 1,
    });
  });

  it('leaves the deadline alone while it is only asked for, and when it is refused', () => {
    const subject = withExtensionRequest(assigned());
    expect(dueDate(subject)).toBe(DUE);
    subject.give('refuseExtension', { opinion: '抓紧' }, director);
    expect(dueDate(subject)).toBe(DUE);
    expect(subject.present).toMatchObject({ extensionRequest: null, extensionsApproved: 0 });
    expect(subject.refusal('requestExtension', five, handler)).toBeNull();
  });

  it('may be asked for until working time ends on the due date, and not a minute later', () => {
    const subject = assigned();
    expect(subject.skipTo(at(DUE, '17:30')).refusal('requestExtension', five, handler)).toBeNull();
    const late = subject.skipTo(at(DUE, '17:31')).refusal('requestExtension', five, handler);
    expect(late).toEqual({ code: 'extension_after_expiry', fields: [], details: { dueDate: DUE } });
  });

  it('asked for in time is not granted after expiry, but may be refused then', () => {
    const subject = withExtensionRequest(assigned()).skipTo(at('2026-04-15'));
    expect(subject.refusal('approveExtension', { opinion: '同意' }, deputy)?.code).toBe(
      'extension_after_expiry',
    );
    expect(subject.refusal('refuseExtension', { opinion: '已超期' }, deputy)).toBeNull();
  });

  it.each([0, -3, 1.5, Number.NaN])('of %p working days is none', (workingDays) => {
    expect(assigned().refusal('requestExtension', { ...five, workingDays }, handler)).toEqual(
      expect.objectContaining({ code: 'budget_invalid', fields: ['workingDays'] }),
    );
  });

  it('together with earlier ones stays within half of the first budget', () => {
    const subject = granted(assigned(), 12);
    const context = { policy: subject.policy };
    expect(extensionDaysLeft(subject.present, context)).toBe(3);
    expect(subject.refusal('requestExtension', { ...five, workingDays: 3 }, handler)).toBeNull();
    expect(subject.refusal('requestExtension', { ...five, workingDays: 4 }, handler)).toEqual({
      code: 'extension_beyond_bound',
      fields: ['workingDays'],
      details: { leftWorkingDays: 3 },
    });
  });

  it('is known to be impossible, before a number is typed, once the bound is used up', () => {
    const subject = granted(assigned(), 15);
    expect(subject.refusal('requestExtension', { ...five, workingDays: 1 }, handler)).toEqual(
      expect.objectContaining({
        code: 'extension_beyond_bound',
        details: { leftWorkingDays: 0 },
      }),
    );
  });

  it('is granted twice at most', () => {
    const subject = granted(granted(assigned(), 1), 1);
    expect(subject.refusal('requestExtension', five, handler)).toEqual({
      code: 'extension_too_many',
      fields: [],
      details: { maximumCount: 2 },
    });
  });

  it('is decided by somebody other than the person who asked', () => {
    const both = person('both', postWithin('unitHead', true), post('deputyDirector'));
    const subject = assigned().give('requestExtension', five, both);
    expect(subject.refusal('approveExtension', { opinion: '' }, both)?.code).toBe('own_request');
    expect(subject.refusal('refuseExtension', { opinion: '否' }, both)?.code).toBe('own_request');
    expect(subject.refusal('approveExtension', { opinion: '' }, director)).toBeNull();
  });

  it('waits for the end of a suspension', () => {
    const subject = withSuspension(withExtensionRequest(assigned()));
    expect(subject.refusal('requestExtension', five, handler)?.code).toBe('suspended');
    expect(subject.refusal('approveExtension', { opinion: '' }, deputy)?.code).toBe('suspended');
  });

  it('request lapses with the handler who made it', () => {
    const subject = withExtensionRequest(assigned()).give(
      'reassign',
      {
        leadUnit: { unitId: 'town-1', name: '示例镇党委' },
        handler: { personId: 'nextHandler', name: '继任' },
        supervisor: { personId: 'staff', name: '督办' },
        reason: '调离',
      },
      CAST.staff,
    );
    expect(subject.refusal('approveExtension', { opinion: '' }, deputy)?.code).toBe(
      'extension_not_requested',
    );
  });
});

describe("the leading group's addition", () => {
  it('lengthens the deadline after expiry, by its own authority', () => {
    const subject = escalated();
    subject.give('decideAgendaItem', { decision: '限期', additionalWorkingDays: 12 }, group);
    // 30 + 12 working days from 2026-03-02: 04-30, across the rest days of Labour Day none.
    expect(dueDate(subject)).toBe('2026-04-30');
    expect(subject.present.openAgendaItemId).toBeNull();
  });

  it.each([-1, 0.5, 501])('of %p working days is none', (additionalWorkingDays) => {
    const decided = { decision: '限期', additionalWorkingDays };
    expect(escalated().refusal('decideAgendaItem', decided, group)).toEqual(
      expect.objectContaining({ code: 'budget_invalid', fields: ['additionalWorkingDays'] }),
    );
  });
});
