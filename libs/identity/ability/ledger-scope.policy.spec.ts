import type { HeldPost, PostRole } from '#libs/domain';
import { readScopeOf } from './ledger-scope.policy.js';

function post(role: PostRole, unitId = 'u', areaId: string | null = null): HeldPost {
  return { postId: role, role, title: role, unitId, areaId, substituteFor: null };
}
const scopeOf = (...posts: HeldPost[]) => readScopeOf({ personId: 'reader', posts });
const circlesOf = 'reader';

describe('readScopeOf', () => {
  it.each(['officeDirector', 'deputyDirector', 'officeStaff', 'leadingGroup', 'auditor'] as const)(
    'shows the %s every case, the confidential ones of their circles only',
    (role) => expect(scopeOf(post(role))).toEqual({ kind: 'all', circlesOf }),
  );

  it.each(['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const)(
    'shows the %s no case, with another post neither',
    (role) => {
      expect(scopeOf(post(role))).toEqual({ kind: 'none' });
      expect(scopeOf(post(role), post('officeStaff'))).toEqual({ kind: 'none' });
    },
  );

  it('shows a group its area and a unit its own cases, together when one person holds both', () => {
    const leader = post('groupLeader', 'group1', 'area1');
    const head = post('unitHead', 'township3');
    const [areaIds, unitIds] = [['area1'], ['township3']];
    expect(scopeOf(leader)).toEqual({ kind: 'areas', areaIds, unitIds: [], circlesOf });
    expect(scopeOf(head)).toEqual({ kind: 'units', areaIds: [], unitIds, circlesOf });
    expect(scopeOf(leader, head)).toEqual({ kind: 'areas', areaIds, unitIds, circlesOf });
  });

  it('shows a group post without an area its circles only, and a person without a post nothing', () => {
    expect(scopeOf(post('inspector'))).toEqual({ kind: 'none', circlesOf });
    expect(scopeOf()).toEqual({ kind: 'none' });
  });
});
