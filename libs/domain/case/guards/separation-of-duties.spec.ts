/** Completed is not verified (design invariant 5): who worked on it does not verify it, who verified it does not close it. */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../organisation/actor.js';
import type { CaseUnderTest } from '../case-under-test.fixture.js';
import {
  advance,
  assigned,
  closed,
  consolidating,
  submitted,
  withAssistingTask,
} from '../case-journey.fixture.js';
import { CAST, evidence, LEAD_UNIT, person, post, postWithin, refTo } from '../cast.fixture.js';

const { staff, handler, head, inspector, nextHandler, assistant, deputy, director } = CAST;
const opinion = '属实';

/** The same person, sitting today in a post that may verify. */
const asInspector = ({ personId }: Actor) => person(personId, postWithin('inspector', true));
const asDeputy = ({ personId }: Actor) => person(personId, post('deputyDirector'));

function reassigned(subject: CaseUnderTest): CaseUnderTest {
  const next = { leadUnit: LEAD_UNIT, handler: refTo(nextHandler), supervisor: refTo(staff) };
  return subject.give('reassign', { ...next, reason: '换人' }, staff);
}

function verifying(subject: CaseUnderTest, who: Actor): (string | undefined)[] {
  return [
    subject.refusal('verify', { opinion }, asInspector(who))?.code,
    subject.refusal('returnForRework', { reason: '不到位' }, asInspector(who))?.code,
  ];
}

const KEPT_OUT = ['verifier_is_handler', 'verifier_is_handler'];
const LET_IN = [undefined, undefined];

describe('the verifier', () => {
  it('is not the handler, also when only named and never active', () => {
    const subject = reassigned(assigned());
    const work = subject
      .give('receive', { note: '' }, head)
      .give('addEvidence', evidence('photo'), head)
      .give('submitForVerification', { summary: '已整改', evidenceIds: ['photo'] }, head);
    expect(verifying(work, nextHandler)).toEqual(KEPT_OUT);
    expect(verifying(work, handler)).toEqual(KEPT_OUT);
  });

  it('is not the one who submitted, whoever the handler is', () => {
    const subject = advance(assigned(), 'received')
      .give('addEvidence', evidence('photo'), inspector)
      .give('submitForVerification', { summary: '已整改', evidenceIds: ['photo'] }, head);
    expect(verifying(subject, head)).toEqual(KEPT_OUT);
  });

  it('is not a person of the rectifying side who did a part of it', () => {
    const photographer = person('photographer', postWithin('unitHead', true));
    const asker = person('asker', postWithin('unitHead', true));
    const subject = withAssistingTask(assigned())
      .give('addEvidence', evidence('from the unit'), photographer)
      .give('requestExtension', { workingDays: 1, reason: '汛期' }, asker)
      .give('closeTask', { taskId: 'task-1', note: '已办' }, assistant);
    const work = advance(subject, 'submitted');
    expect(verifying(work, photographer)).toEqual(KEPT_OUT);
    expect(verifying(work, asker)).toEqual(KEPT_OUT);
    expect(verifying(work, assistant)).toEqual(KEPT_OUT);
  });

  it('may be an inspector who added evidence of his own, or the supervisor who chased', () => {
    const subject = assigned().give('addEvidence', evidence('from the field'), inspector);
    const work = advance(subject, 'submitted');
    expect(verifying(work, inspector)).toEqual(LET_IN);
    expect(work.refusal('verify', { opinion }, staff)).toBeNull();
  });

  it('stays kept out after the case was closed and reopened', () => {
    const subject = closed();
    subject.give('reopen', { reason: '反弹', additionalWorkingDays: 5 }, deputy);
    reassigned(subject);
    expect(verifying(advance(subject, 'submitted'), handler)).toEqual(KEPT_OUT);
  });
});

describe('the approver of the closing', () => {
  const closing = { opinion: '同意', earlyClosingReason: '已巩固' };

  it('is not the verifier', () => {
    const subject = consolidating();
    expect(subject.refusal('approveClosing', closing, asDeputy(inspector))?.code).toBe(
      'approver_is_verifier',
    );
    expect(subject.refusal('approveClosing', closing, deputy)).toBeNull();
  });

  it('is not the deputy who verified, but the director', () => {
    const subject = submitted().give('verify', { opinion }, deputy);
    expect(subject.refusal('approveClosing', closing, deputy)?.code).toBe('approver_is_verifier');
    expect(subject.refusal('approveClosing', closing, director)).toBeNull();
  });

  it('never worked on the rectification', () => {
    const subject = consolidating();
    expect(subject.refusal('approveClosing', closing, asDeputy(handler))?.code).toBe(
      'approver_is_handler',
    );
  });

  it('of a second closing is measured by the second verification', () => {
    const subject = closed();
    subject.give('reopen', { reason: '反弹', additionalWorkingDays: 5 }, deputy);
    expect(subject.present.verifiedBy).toBeNull();
    advance(subject, 'submitted').give('verify', { opinion }, staff);
    expect(subject.refusal('approveClosing', closing, asDeputy(staff))?.code).toBe(
      'approver_is_verifier',
    );
    expect(subject.refusal('approveClosing', closing, asDeputy(inspector))).toBeNull();
  });
});
