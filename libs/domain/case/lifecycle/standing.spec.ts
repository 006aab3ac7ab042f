/** In which post somebody acts, and what lies outside everybody's posts (design invariant 7). */
import { describe, expect, it } from '@jest/globals';
import { POST_ROLES, type HeldPost } from '../../organisation/actor.js';
import { evolve } from '../evolve/evolve.js';
import {
  assigned,
  registered,
  withAssistingTask,
  withInstruction,
} from '../case-journey.fixture.js';
import {
  ASSISTING_UNIT,
  CAST,
  FOREIGN_UNIT,
  LEAD_UNIT,
  OTHER_AREA,
  OWN_AREA,
  person,
  post,
  postWithin,
} from '../cast.fixture.js';
import { lifecycleRow } from './lifecycle.table.js';
import { mayRead, reaches, standingFor, territoryOf } from './standing.js';

const territory = territoryOf(assigned().present);
const holder = { personId: 'absent', name: '外出的主任' };
const substitute = (held: HeldPost): HeldPost => ({ ...held, substituteFor: holder });

describe('standing', () => {
  it('is in a post of one’s own before one held for somebody else, in whatever order they come', () => {
    const own = post('deputyDirector');
    const lent = substitute(post('officeDirector'));
    for (const posts of [
      [own, lent],
      [lent, own],
    ]) {
      const standing = standingFor(lifecycleRow('suspend'), person('deputy', ...posts), territory);
      expect(standing).toMatchObject({
        ok: true,
        value: { role: 'deputyDirector', postId: own.postId, substituteFor: null },
      });
    }
  });

  it('as a substitute keeps both names', () => {
    const actor = person('deputy', substitute(post('officeDirector')));
    expect(standingFor(lifecycleRow('suspend'), actor, territory)).toMatchObject({
      ok: true,
      value: { personId: 'deputy', role: 'officeDirector', substituteFor: holder },
    });
  });

  it('is as a substitute where one’s own post does not reach', () => {
    const actor = person(
      'leader',
      post('groupLeader', { areaId: OTHER_AREA.unitId }),
      substitute(post('groupLeader', { areaId: OWN_AREA.unitId })),
    );
    expect(standingFor(lifecycleRow('addEvidence'), actor, territory)).toMatchObject({
      ok: true,
      value: { substituteFor: holder },
    });
  });

  it('for the lead unit is in the post held there, also as a substitute beside an own one elsewhere', () => {
    const elsewhere = post('unitHead', { unitId: ASSISTING_UNIT.unitId });
    const there = substitute(post('unitHead', { unitId: LEAD_UNIT.unitId }));
    const postOf = (command: 'receive' | 'addEvidence') => {
      const actor = person('head', elsewhere, there);
      const standing = standingFor(lifecycleRow(command), actor, territory);
      return standing.ok ? standing.value : null;
    };
    expect(postOf('receive')).toMatchObject({ postId: there.postId, substituteFor: holder });
    expect(postOf('addEvidence')).toMatchObject({
      postId: elsewhere.postId,
      substituteFor: null,
    });
  });

  it('tells a post that may never do it from one that may not do it here', () => {
    const row = lifecycleRow('verify');
    const refused = (held: HeldPost) => {
      const standing = standingFor(row, person('someone', held), territory);
      return standing.ok ? null : standing.refusal;
    };
    const details = { command: 'verify' };
    expect(refused(post('auditor'))).toEqual({ code: 'not_permitted', fields: [], details });
    expect(refused(postWithin('groupLeader', false))).toEqual({
      code: 'outside_scope',
      fields: [],
      details,
    });
    expect(refused(postWithin('groupLeader', true))).toBeNull();
  });
});

describe('a territory', () => {
  it('of a group is its area', () => {
    expect(reaches(postWithin('inspector', true), territory)).toBe(true);
    expect(reaches(postWithin('inspector', false), territory)).toBe(false);
    expect(reaches(post('groupLeader', { areaId: null }), territory)).toBe(false);
  });

  it('of a unit is what it leads, assists in, or has a task in', () => {
    const unitPost = ({ unitId }: { readonly unitId: string }) => post('unitHandler', { unitId });
    expect(reaches(unitPost(LEAD_UNIT), territory)).toBe(true);
    expect(reaches(unitPost(ASSISTING_UNIT), territory)).toBe(true);
    expect(reaches(unitPost(FOREIGN_UNIT), territory)).toBe(false);
    expect(reaches(unitPost(LEAD_UNIT), territoryOf(registered().present))).toBe(false);
    const instructed = territoryOf(withInstruction(registered()).present);
    expect(reaches(unitPost(LEAD_UNIT), instructed)).toBe(true);
  });

  it('of a unit that the case was taken from is gone', () => {
    const subject = assigned().give(
      'reassign',
      {
        leadUnit: FOREIGN_UNIT,
        handler: { personId: null, name: '他人' },
        supervisor: { personId: 'staff', name: '督办' },
        reason: '错派',
      },
      CAST.staff,
    );
    expect(subject.refusal('receive', { note: '' }, CAST.handler)?.code).toBe('outside_scope');
    expect(mayRead(CAST.handler, subject.present)).toBe(false);
  });
});

describe('an assisting unit', () => {
  it('reads the case, adds evidence and closes its task, but does not answer for the lead unit', () => {
    const subject = withAssistingTask(assigned());
    const { assistant, handler } = CAST;
    expect(mayRead(assistant, subject.present)).toBe(true);
    expect(subject.refusal('closeTask', { taskId: 'task-1', note: '' }, assistant)).toBeNull();
    expect(subject.refusal('receive', { note: '' }, assistant)?.code).toBe('outside_scope');
    const asked = { workingDays: 3, reason: '汛期' };
    expect(subject.refusal('requestExtension', asked, assistant)?.code).toBe('outside_scope');
    subject.give('receive', { note: '' }, handler);
    const answers = [
      subject.refusal('reportProgress', { text: '推进' }, assistant),
      subject.refusal('submitForVerification', { summary: '完', evidenceIds: [] }, assistant),
    ];
    expect(answers.map((refusal) => refusal?.code)).toEqual(['outside_scope', 'outside_scope']);
  });
});

describe('reading', () => {
  it.each(POST_ROLES)('as %s, inside the territory', (role) => {
    const reader = person('reader', postWithin(role, true));
    expect(mayRead(reader, assigned().present)).toBe(!role.endsWith('Administrator'));
  });

  it.each(['groupLeader', 'inspector', 'unitHead', 'unitHandler'] as const)(
    'as %s, outside the territory: never',
    (role) => {
      const reader = person('reader', postWithin(role, false));
      expect(mayRead(reader, assigned().present)).toBe(false);
    },
  );

  it('without a post: never', () => {
    expect(mayRead(person('nobody'), assigned().present)).toBe(false);
  });
});

describe('a notice that reached nobody', () => {
  it('leaves a mark on the case that names what it was about', () => {
    const subject = assigned();
    const moment = subject.liveUntil(subject.moments()[0]?.at ?? '').history.at(-1);
    if (moment === undefined) throw new Error('the first rung fired');
    const unheard = { ...moment, reach: { recipients: [], unreached: ['handler' as const] } };
    expect(evolve(subject.present, unheard).unreached).toEqual([
      { at: moment.at, about: 'receipt.due', roles: ['handler'] },
    ]);
  });
});
