import {
  type CaseAccess,
  type HeldPost,
  LIFECYCLE,
  lifecycleRow,
  mayReadCase,
  POST_ROLES,
  type PostRole,
  postReaches,
} from '#libs/domain';
import { abilityOf } from './case.ability.js';

const OPEN: CaseAccess = { areaId: 'area1', involvedUnitIds: ['u1', 'u2'], circle: null };
const CONFIDENTIAL: CaseAccess = { ...OPEN, circle: ['somebody', 'reader'] };

const within: Readonly<Record<'inside' | 'outside', [string, string]>> = {
  inside: ['u2', 'area1'],
  outside: ['u9', 'area9'],
};
function post(role: PostRole, [unitId, areaId]: [string, string]): HeldPost {
  return { postId: role, role, title: role, unitId, areaId, substituteFor: null };
}

describe('abilityOf', () => {
  it.each(POST_ROLES)('lets the %s read what the domain lets them read', (role) => {
    for (const place of [within.inside, within.outside]) {
      for (const personId of ['reader', 'other']) {
        const actor = { personId, posts: [post(role, place)] };
        for (const access of [OPEN, CONFIDENTIAL]) {
          expect(abilityOf(actor).can('read', access)).toBe(mayReadCase(actor, access));
        }
      }
    }
  });

  it.each(POST_ROLES)('lets the %s give the commands of the role, inside its territory', (role) => {
    for (const place of [within.inside, within.outside]) {
      const held = post(role, place);
      const ability = abilityOf({ personId: 'other', posts: [held] });
      for (const { command, who } of LIFECYCLE) {
        const mayAct = who.includes(role) && postReaches(held, OPEN);
        expect([command, ability.can(command, OPEN)]).toEqual([command, mayAct]);
        expect(ability.can(command, CONFIDENTIAL)).toBe(false);
      }
    }
  });

  it('asks in the circle for the post all the same before anything is done', () => {
    const reader = { personId: 'reader', posts: [post('auditor', within.inside)] };
    expect(abilityOf(reader).can('read', CONFIDENTIAL)).toBe(true);
    expect(abilityOf(reader).can('assign', CONFIDENTIAL)).toBe(false);
    const deputy = { personId: 'reader', posts: [post('deputyDirector', within.inside)] };
    expect(lifecycleRow('assign').who).toContain('deputyDirector');
    expect(abilityOf(deputy).can('assign', CONFIDENTIAL)).toBe(true);
  });

  it('finds no command for an administrator, whatever else they hold', () => {
    const both = [
      post('systemAdministrator', within.inside),
      post('officeDirector', within.inside),
    ];
    const { rules } = abilityOf({ personId: 'reader', posts: both });
    expect(rules).toEqual([]);
  });
});
