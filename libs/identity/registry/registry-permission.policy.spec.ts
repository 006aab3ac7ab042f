import { type Actor, type HeldPost, POST_ROLES, type PostRole } from '#libs/domain';
import { Directory } from '../directory.js';
import { REGISTRY_ACTS } from './decide-registry.js';
import { registryStanding } from './registry-permission.policy.js';
import type { RegistryAct, RegistryActName } from './registry.acts.js';

const FROM = '2026-09-14';

const post = (role: PostRole, substituteFor: HeldPost['substituteFor'] = null): HeldPost => ({
  postId: role,
  role,
  title: role,
  unitId: 'u',
  areaId: null,
  substituteFor,
});

const DIRECTORY = new Directory({
  units: [],
  persons: [
    { personId: 'clerk', name: '科员' },
    { personId: 'mayor', name: '镇长' },
  ],
  posts: [post('officeStaff'), post('unitHead')],
  appointments: [
    { postId: 'officeStaff', personId: 'clerk', fromDate: '2026-01-01', toDate: null },
    { postId: 'unitHead', personId: 'mayor', fromDate: '2026-01-01', toDate: null },
  ],
  absences: [],
  reachablePersonIds: [],
});

/** Only substitutes depend on whom the act is about. */
const actAbout = (name: RegistryActName, personId: string) =>
  ({ name, payload: { personId, from: FROM } }) as unknown as RegistryAct;

function standing(name: RegistryActName, posts: readonly HeldPost[], personId = 'mayor') {
  const actor: Actor = { personId: 'me', name: '本人', posts };
  const found = registryStanding(actAbout(name, personId), actor, DIRECTORY);
  return typeof found === 'string' ? found : found.role;
}

const ALLOWED: Readonly<Record<RegistryActName, PostRole>> = {
  openUnit: 'systemAdministrator',
  renameUnit: 'systemAdministrator',
  moveUnit: 'systemAdministrator',
  mergeUnit: 'systemAdministrator',
  closeUnit: 'systemAdministrator',
  createPost: 'systemAdministrator',
  closePost: 'systemAdministrator',
  enterPerson: 'systemAdministrator',
  renamePerson: 'systemAdministrator',
  appoint: 'securityAdministrator',
  endAppointment: 'securityAdministrator',
  nameSubstitute: 'securityAdministrator',
  endSubstitute: 'securityAdministrator',
};

describe('an act on the registry', () => {
  it('is known to this table whatever it is', () => {
    expect(Object.keys(ALLOWED).toSorted()).toEqual([...REGISTRY_ACTS].toSorted());
  });

  const product = REGISTRY_ACTS.flatMap((name) => POST_ROLES.map((role) => [name, role] as const));
  it.each(product)('%s by the %s', (name, role) => {
    expect(standing(name, [post(role)])).toBe(ALLOWED[name] === role ? role : 'none');
  });

  it('is nobody’s without a post, but everybody names a substitute for themselves', () => {
    for (const name of REGISTRY_ACTS) {
      const isOwn = name === 'nameSubstitute' || name === 'endSubstitute';
      expect([name, standing(name, [], 'me')]).toEqual([name, isOwn ? 'own' : 'none']);
    }
  });

  it('names a substitute for the office’s people by its director, and for nobody else', () => {
    const director = [post('officeDirector')];
    expect(standing('nameSubstitute', director, 'clerk')).toBe('officeDirector');
    expect(standing('nameSubstitute', director, 'mayor')).toBe('none');
    expect(standing('nameSubstitute', director, 'nobody')).toBe('none');
  });

  it('is done in a post of one’s own before one held for somebody', () => {
    const actor = {
      personId: 'me',
      name: '本人',
      posts: [
        post('securityAdministrator', { personId: 'x', name: '甲' }),
        post('securityAdministrator'),
      ],
    };
    expect(registryStanding(actAbout('appoint', 'mayor'), actor, DIRECTORY)).toMatchObject({
      substituteFor: null,
    });
  });
});
