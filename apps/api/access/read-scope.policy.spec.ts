import type { HeldPost, PostRole } from '#libs/domain';
import { readScopeOf } from './read-scope.policy.js';

function post(role: PostRole, unitId = 'u', areaId: string | null = null): HeldPost {
  return { postId: role, role, title: role, unitId, areaId, substituteFor: null };
}
const scopeOf = (...posts: HeldPost[]) => readScopeOf({ posts });

describe('readScopeOf', () => {
  it.each(['officeDirector', 'deputyDirector', 'officeStaff', 'leadingGroup', 'auditor'] as const)(
    'shows the %s every case',
    (role) => expect(scopeOf(post(role)).kind).toBe('all'),
  );

  it.each(['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const)(
    'shows the %s no case',
    (role) => expect(scopeOf(post(role)).kind).toBe('none'),
  );

  it('shows a group its area and a unit its own cases, together when one person holds both', () => {
    const leader = post('groupLeader', 'group1', 'area1');
    const head = post('unitHead', 'township3');
    expect(scopeOf(leader)).toEqual({ kind: 'areas', areaIds: ['area1'], unitIds: [] });
    expect(scopeOf(head)).toEqual({ kind: 'units', areaIds: [], unitIds: ['township3'] });
    expect(scopeOf(leader, head)).toEqual({
      kind: 'areas',
      areaIds: ['area1'],
      unitIds: ['township3'],
    });
  });

  it('shows nothing to a group post without an area and to a person without a post', () => {
    expect(scopeOf(post('inspector')).kind).toBe('none');
    expect(scopeOf().kind).toBe('none');
  });
});
