import { POST_ROLES, type HeldPost, type PostRole } from '../organisation/actor.js';
import { REACH_OF_ROLE } from './reach.table.js';
import { type CaseAccess, mayReadCase } from './reading.policy.js';

const OPEN: CaseAccess = { areaId: 'area1', involvedUnitIds: ['township1'], circle: null };

function post(role: PostRole, unitId = 'township1', areaId: string | null = 'area1'): HeldPost {
  return { postId: role, role, title: role, unitId, areaId, substituteFor: null };
}
const reader = (...posts: HeldPost[]) => ({ personId: 'reader', posts });

describe('a case that is not confidential', () => {
  it.each(POST_ROLES)('is read by the %s as far as the table says', (role) => {
    const reach = REACH_OF_ROLE[role];
    expect(mayReadCase(reader(post(role)), OPEN)).toBe(reach !== 'none');
    const elsewhere = post(role, 'township2', 'area2');
    expect(mayReadCase(reader(elsewhere), OPEN)).toBe(reach === 'all');
  });

  it('is not read without a post, nor by a group post without an area', () => {
    expect(mayReadCase(reader(), OPEN)).toBe(false);
    expect(mayReadCase(reader(post('inspector', 'group1', null)), OPEN)).toBe(false);
  });
});

describe('a confidential case', () => {
  const confidential: CaseAccess = { ...OPEN, circle: ['reader'] };

  it('is read by the people of its circle wherever their posts are, but not once they hold none', () => {
    expect(mayReadCase(reader(), confidential)).toBe(false);
    expect(mayReadCase(reader(post('unitHandler', 'township2')), confidential)).toBe(true);
  });

  it.each(POST_ROLES)('is closed to a %s who is not in the circle', (role) => {
    expect(mayReadCase({ personId: 'other', posts: [post(role)] }, confidential)).toBe(false);
  });

  it('is closed to whoever stands in for a person of the circle', () => {
    const holder = { personId: 'reader', name: '在圈者' };
    const substituted = { ...post('officeDirector'), substituteFor: holder };
    expect(mayReadCase({ personId: 'other', posts: [substituted] }, confidential)).toBe(false);
  });
});

describe('an administrator', () => {
  const ROLES = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;

  it.each(ROLES)('reads nothing as %s, with a second post or a place in the circle', (role) => {
    const both = reader(post(role), post('officeDirector'));
    expect(mayReadCase(both, OPEN)).toBe(false);
    expect(mayReadCase(both, { ...OPEN, circle: ['reader'] })).toBe(false);
  });

  it('is whoever stands in for one, too, while it lasts', () => {
    const holder = { personId: 'administrator', name: '管理员' };
    const stand = { ...post('securityAdministrator'), substituteFor: holder };
    expect(mayReadCase(reader(post('officeStaff'), stand), OPEN)).toBe(false);
  });
});
