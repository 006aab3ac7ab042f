/** What becomes of the deadline when another handler takes over (改派), and who decides what, as the policy says. */
import { describe, expect, it } from '@jest/globals';
import { deriveDeadline } from '../../clock/deadline.js';
import { DEFAULT_POLICY } from '../../policy/default-policy.js';
import type { Policy } from '../../policy/policy.types.js';
import type { CaseUnderTest } from '../case-under-test.fixture.js';
import { assigned, registered, withExtensionRequest } from '../case-journey.fixture.js';
import { ASSIGNMENT, at, CAST, LEAD_UNIT, person, post, refTo } from '../cast.fixture.js';
import { noticeIntentOf } from '../notice.rules.js';

const { staff, deputy, director, handler, nextHandler } = CAST;

function reassign(subject: CaseUnderTest): CaseUnderTest {
  const [next, supervisor] = [refTo(nextHandler), refTo(staff)];
  return subject.give(
    'reassign',
    { leadUnit: LEAD_UNIT, handler: next, supervisor, reason: '调离' },
    staff,
  );
}

function reassigned(day: string, reassignment: Policy['reassignment'], budget?: number) {
  const policy = reassignment ? { ...DEFAULT_POLICY, reassignment } : DEFAULT_POLICY;
  const wish = budget === undefined ? ASSIGNMENT : { ...ASSIGNMENT, budgetWorkingDays: budget };
  return reassign(registered(policy).give('assign', wish, staff).liveUntil(at(day)));
}

function deadline({ present, calendar }: CaseUnderTest) {
  const clock = present.clocks.rectification;
  if (clock === undefined) throw new Error('the case was assigned');
  return { ...deriveDeadline(clock, calendar), clock };
}

const said = (subject: CaseUnderTest) => deadline(subject).steps.map(({ zh }) => zh);

describe('a reassignment', () => {
  it.each([undefined, { rule: 'keep' } as const])('keeps the deadline (%p)', (rule) => {
    const { dueDate, clock } = deadline(reassigned('2026-04-10', rule));
    expect(dueDate).toBe('2026-04-14');
    expect(clock).toMatchObject({ generation: 2, firedRungs: ['before5', 'before2'] });
  });

  it('gives the whole budget again, with every reminder to come, where the policy says restart', () => {
    const subject = reassigned('2026-04-10', { rule: 'restart' });
    const { dueDate, clock } = deadline(subject);
    expect(dueDate).toBe('2026-05-26');
    expect(clock).toMatchObject({ generation: 2, firedRungs: [], budgetWorkingDays: 30 });
    expect(subject.history.at(-1)).toMatchObject({
      data: {
        rectification: {
          rule: 'restart',
          budgetWorkingDays: 30,
          oldDueDate: '2026-04-14',
          newDueDate: '2026-05-26',
        },
      },
    });
    expect(said(subject)).toContain(
      '2026-04-10改派，期限重新起算（原自2026-03-02起计时，到期日2026-04-14）',
    );
    expect(subject.present.firstDueDate).toBe('2026-04-14');
  });

  it('gives a budget that was set for this case by name again as it was set', () => {
    expect(deadline(reassigned('2026-03-05', { rule: 'restart' }, 8)).clock).toMatchObject({
      budgetWorkingDays: 8,
    });
  });

  it('adds what is missing to the least remainder, and says so', () => {
    const subject = reassigned('2026-04-10', { rule: 'remainder', leastWorkingDays: 5 });
    // Two days were left: 04-13 and 04-14.
    expect(deadline(subject).dueDate).toBe('2026-04-17');
    expect(said(subject)).toContain('2026-04-10改派后余期不足，补足3个工作日：调离');
    expect(subject.present.extendedWorkingDays).toBe(0);
  });

  it('adds nothing where enough is left', () => {
    const subject = reassigned('2026-03-10', { rule: 'remainder', leastWorkingDays: 5 });
    expect(deadline(subject).dueDate).toBe('2026-04-14');
    expect(subject.history.at(-1)?.data).not.toHaveProperty('rectification');
  });

  it('of an overdue case leaves the breach on record', () => {
    const subject = reassigned('2026-04-16', { rule: 'restart' });
    expect(deadline(subject).clock.breachedAt).toBe(at('2026-04-14', '17:30'));
    expect(
      deadline(reassigned('2026-04-16', { rule: 'remainder', leastWorkingDays: 5 })).dueDate,
    ).toBe('2026-04-23');
  });
});

describe('the approvers whom a policy names', () => {
  const extension = { ...DEFAULT_POLICY.extension, approvers: ['officeDirector'] as const };
  const requested = () => withExtensionRequest(assigned({ ...DEFAULT_POLICY, extension }));

  it('alone decide, either way', () => {
    expect(requested().refusal('approveExtension', { opinion: '' }, deputy)?.code).toBe(
      'not_named_by_policy',
    );
    expect(requested().refusal('refuseExtension', { opinion: '否' }, deputy)?.code).toBe(
      'not_named_by_policy',
    );
    expect(requested().refusal('approveExtension', { opinion: '' }, director)).toBeNull();
  });

  it('decide in the post that is named, also as substitute', () => {
    const away = { personId: 'director', name: '主任' };
    const both = person(
      'both',
      post('deputyDirector'),
      post('officeDirector', { substituteFor: away }),
    );
    const subject = requested().give('approveExtension', { opinion: '同意' }, both);
    expect(subject.history.at(-1)?.by).toMatchObject({
      role: 'officeDirector',
      substituteFor: away,
    });
  });

  it('alone are asked', () => {
    const [asked, plain] = [requested(), withExtensionRequest(assigned())].map(({ history }) => {
      const event = history.at(-1);
      return event && noticeIntentOf(event)?.recipients;
    });
    expect(asked).toEqual(['officeDirector']);
    expect(plain).toEqual(['deputyDirector', 'officeDirector']);
  });

  it('never go beyond the table: nobody else may be asked at all', () => {
    expect(requested().refusal('approveExtension', { opinion: '' }, handler)?.code).toBe(
      'not_permitted',
    );
  });
});

describe('the number of suspensions', () => {
  const wish = { reason: '待批复', plannedEnd: '2026-03-20' };

  function suspendedTwice(maximumCount?: number): CaseUnderTest {
    const suspension = {
      maximumCalendarDays: 90,
      ...(maximumCount !== undefined && { maximumCount }),
    };
    return assigned({ ...DEFAULT_POLICY, suspension })
      .give('suspend', wish, deputy)
      .give('resume', { note: '' }, staff)
      .give('suspend', wish, deputy)
      .give('resume', { note: '' }, staff);
  }

  it('is bounded by the policy, and known before anything is typed', () => {
    expect(suspendedTwice(2).refusal('suspend', wish, deputy)).toEqual({
      code: 'suspension_too_many',
      fields: [],
      details: { maximumCount: 2 },
    });
    expect(suspendedTwice(3).refusal('suspend', wish, deputy)).toBeNull();
  });

  it('is unbounded where the policy is silent', () => {
    expect(suspendedTwice().refusal('suspend', wish, deputy)).toBeNull();
  });
});
