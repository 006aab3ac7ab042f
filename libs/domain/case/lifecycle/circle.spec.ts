/** Who may know of a confidential case (涉密事项), through its whole life. */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../organisation/actor.js';
import { CaseUnderTest, replayed } from '../case-under-test.fixture.js';
import { advance, assigned, closed, registered, withCircle } from '../case-journey.fixture.js';
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
import { memberOf } from './circle.js';
import { mayRead } from './standing.js';

const { staff, deputy, director, leader, inspector, handler, nextHandler, assistant } = CAST;
const { auditor, group } = CAST;

function confidential(...named: readonly Actor[]): CaseUnderTest {
  const circle = named.map(memberOf);
  return new CaseUnderTest(at('2026-03-02')).give('register', { facts: FACTS, circle }, staff);
}

const circleIn = ({ present }: CaseUnderTest) => present.circle;
const leaving = (...remove: readonly Actor[]) => ({ add: [], remove, reason: '不再经办' });
const coming = (...people: readonly Actor[]) => ({
  add: people.map(memberOf),
  remove: [],
  reason: '参与经办',
});

describe('a confidential registration', () => {
  it('is known to whoever registers it and to the people named, and says so in its first event', () => {
    const subject = confidential(deputy);
    expect(circleIn(subject)).toEqual(['staff', 'deputy']);
    expect(subject.history[0]?.data).toMatchObject({
      circle: [
        { personId: 'staff', roles: ['officeStaff'] },
        { personId: 'deputy', roles: ['deputyDirector'] },
      ],
    });
  });

  it('needs no word of an approver who registers it', () => {
    const subject = new CaseUnderTest().give('register', { facts: FACTS, circle: [] }, deputy);
    expect(circleIn(subject)).toEqual(['deputy']);
  });

  it('does not count an approver whom somebody only stands in for', () => {
    const substitute = person(
      'substitute',
      { ...post('officeDirector'), substituteFor: { personId: 'x', name: '外出' } },
      post('officeStaff'),
    );
    const asked = { facts: FACTS, circle: [] };
    expect(new CaseUnderTest().refusal('register', asked, substitute)).toMatchObject({
      code: 'circle_without_approver',
    });
  });

  it('that asks for no circle makes a case like any other', () => {
    const { present, history } = registered();
    expect(Object.keys(present)).not.toContain('circle');
    expect(Object.keys(history[0]?.data ?? {})).not.toContain('circle');
  });
});

describe('reading a confidential case', () => {
  const subject = confidential(deputy, leader);

  it('is for its circle only, whatever posts others hold', () => {
    const readers = Object.values(CAST).filter((actor) => mayRead(actor, subject.present));
    expect(readers).toEqual([staff, deputy, leader]);
  });

  it('does not come with standing in for somebody of the circle', () => {
    const held = { ...postWithin('groupLeader', true), substituteFor: leader };
    expect(mayRead(person('substitute', held), subject.present)).toBe(false);
  });

  it('is for whoever is named, from another area too, but never for an administrator', () => {
    expect(mayRead(person('leader', postWithin('groupLeader', false)), subject.present)).toBe(true);
    expect(mayRead(person('deputy', post('systemAdministrator')), subject.present)).toBe(false);
  });
});

describe('being named in an assignment', () => {
  it('brings handler and supervisor into the circle, and the event says whom', () => {
    const subject = confidential(deputy).give('assign', ASSIGNMENT, staff);
    expect(circleIn(subject)).toEqual(['staff', 'deputy', 'handler']);
    expect(subject.history.at(-1)?.data).toMatchObject({
      joinedCircle: [{ personId: 'handler' }],
      assignment: ASSIGNMENT,
    });
    expect(subject.refusal('receive', { note: '' }, handler)).toBeNull();
  });

  it('keeps the former handler, who knows already', () => {
    const subject = confidential(deputy).give('assign', ASSIGNMENT, staff);
    const next = { leadUnit: LEAD_UNIT, supervisor: refTo(staff), reason: '换人' };
    subject.give('reassign', { ...next, handler: refTo(nextHandler) }, deputy);
    expect(circleIn(subject)).toEqual(['staff', 'deputy', 'handler', 'nextHandler']);
    expect(subject.history.at(-1)?.data).toMatchObject({
      joinedCircle: [{ personId: 'nextHandler' }],
    });
  });

  it('is refused to administrators', () => {
    const admin = person('admin', postWithin('unitHandler', true), post('auditAdministrator'));
    const payload = { ...ASSIGNMENT, handler: refTo(admin), joining: [memberOf(admin)] };
    expect(confidential(deputy).refusal('assign', payload, staff)).toMatchObject({
      code: 'administrator_in_circle',
      fields: ['handlerId'],
    });
  });

  it('may not make the only approver a handler', () => {
    const payload = { ...ASSIGNMENT, handler: refTo(deputy), joining: [memberOf(deputy)] };
    expect(confidential(deputy).refusal('assign', payload, staff)?.code).toBe(
      'circle_without_approver',
    );
    expect(confidential(deputy, director).refusal('assign', payload, staff)).toBeNull();
  });

  it('leaves no trace of a circle on an ordinary case', () => {
    const subject = registered().give(
      'assign',
      { ...ASSIGNMENT, joining: [memberOf(handler)] },
      staff,
    );
    expect(subject.history.at(-1)?.data).not.toHaveProperty('joinedCircle');
    expect(subject.history.at(-1)?.data).not.toHaveProperty('joining');
    expect(subject.history.at(-1)?.data).toMatchObject({ assignment: ASSIGNMENT });
  });
});

describe('a case that becomes confidential', () => {
  it('is known to whoever says so, to handler and supervisor, and to the people named', () => {
    const subject = assigned();
    const circle = [memberOf(director)];
    subject.give('makeConfidential', { circle, reason: '涉及人事' }, deputy);
    expect(circleIn(subject)).toEqual(['deputy', 'handler', 'staff', 'director']);
    expect(mayRead(assistant, subject.present)).toBe(false);
    expect(subject.refusal('receive', { note: '' }, handler)).toBeNull();
  });

  it('may be closed already, and is opened to the auditor without being taken up again', () => {
    const subject = withCircle(closed());
    expect(mayRead(auditor, subject.present)).toBe(false);
    subject.give('changeCircle', coming(auditor), deputy);
    expect(mayRead(auditor, subject.present)).toBe(true);
    expect(subject.present.state).toBe('closed');
  });
});

describe('a changed circle', () => {
  it('tells who came and who went, and why', () => {
    const subject = confidential(deputy, leader);
    const change = { ...coming(inspector, deputy), remove: [leader, group] };
    subject.give('changeCircle', change, staff);
    expect(circleIn(subject)).toEqual(['staff', 'deputy', 'inspector']);
    expect(subject.history.at(-1)?.data).toEqual({
      added: [memberOf(inspector)],
      removed: [{ personId: 'leader', name: leader.name }],
      reason: '参与经办',
    });
  });

  it('always keeps an approver, by the posts of today', () => {
    const subject = confidential(deputy, director);
    expect(subject.refusal('changeCircle', leaving(deputy), staff)).toBeNull();
    const today = [{ ...memberOf(director), roles: ['leadingGroup' as const] }];
    expect(subject.refusal('changeCircle', { ...leaving(deputy), today }, staff)).toMatchObject({
      code: 'circle_without_approver',
      fields: ['removeIds'],
    });
    expect(subject.refusal('changeCircle', leaving(deputy, director), staff)?.code).toBe(
      'circle_without_approver',
    );
  });

  it('cannot lose whoever changes it, nor take in an administrator', () => {
    const subject = confidential(deputy, director);
    expect(subject.refusal('changeCircle', leaving(director), director)?.code).toBe(
      'circle_member_needed',
    );
    const admin = person('admin', post('systemAdministrator'));
    expect(subject.refusal('changeCircle', coming(admin), staff)).toMatchObject({
      code: 'administrator_in_circle',
      fields: ['addIds'],
    });
  });
});

describe('a lifted confidentiality', () => {
  it('opens the case to everybody within reach again, and leaves its past in the history', () => {
    const subject = withCircle(assigned()).give(
      'liftConfidentiality',
      { reason: '已公布' },
      deputy,
    );
    expect(Object.keys(subject.present)).not.toContain('circle');
    expect(Object.keys(subject.present)).not.toContain('circleMembers');
    expect(mayRead(assistant, subject.present)).toBe(true);
    expect(subject.history.map(({ type }) => type)).toContain('madeConfidential');
  });
});

describe('merging', () => {
  const into = { caseId: 'other', ledgerNumber: '督〔2026〕0009号' };
  const merging = (intoCircle?: readonly string[]) => ({ into, reason: '重复', intoCircle });

  it('of an open case into a confidential one would tell that it exists', () => {
    const refused = registered().refusal('merge', merging(['deputy']), deputy);
    expect(refused?.code).toBe('merge_outside_circle');
  });

  it('goes where everybody who reads the one may know of the other', () => {
    const subject = confidential(deputy);
    expect(subject.refusal('merge', merging(['deputy', 'director']), deputy)?.code).toBe(
      'merge_outside_circle',
    );
    expect(subject.refusal('merge', merging(), deputy)).toBeNull();
    subject.give('merge', merging(['deputy', 'staff', 'director']), deputy);
    expect(subject.history.at(-1)?.data).toEqual({ into, reason: '重复' });
  });
});

describe('a confidential case', () => {
  it('is rectified and closed by its circle like any other, and its history tells its circle again', () => {
    const subject = advance(withCircle(assigned()), 'closed');
    expect(replayed(subject.history)).toEqual(subject.present);
    expect(subject.refusal('addEvidence', evidence('late'), assistant)?.code).toBe('not_in_circle');
  });
});
