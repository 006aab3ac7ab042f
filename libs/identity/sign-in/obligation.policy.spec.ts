import type { HeldPost, PostRole } from '#libs/domain';
import { obligationOf } from './obligation.policy.js';

const NOW = new Date('2026-09-14T01:00:00Z');
const password = { minimumLength: 12, composition: false, rotationDays: null, history: 0 };
const REQUIRED = { password, secondFactor: 'required' } as const;
const OPTIONAL = { password, secondFactor: 'optional' } as const;
const session = {
  by: 'password',
  secondFactor: false,
  enrolled: false,
  temporary: false,
  passwordChangedAt: NOW,
} as const;
const holding = (role: PostRole) => {
  const post: HeldPost = {
    postId: role,
    role,
    title: role,
    unitId: 'u',
    areaId: null,
    substituteFor: null,
  };
  return { posts: [post] };
};

describe('what must be done first', () => {
  it.each([
    'officeDirector',
    'deputyDirector',
    'leadingGroup',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
  ] as const)('as %s: enrol a second factor, where it is required', (role) => {
    expect(obligationOf(session, holding(role), REQUIRED, NOW)).toBe(
      'second_factor_enrolment_required',
    );
    expect(obligationOf(session, holding(role), OPTIONAL, NOW)).toBeNull();
  });

  it.each([
    'officeStaff',
    'groupLeader',
    'inspector',
    'unitHead',
    'unitHandler',
    'auditor',
  ] as const)('as %s: nothing', (role) =>
    expect(obligationOf(session, holding(role), REQUIRED, NOW)).toBeNull(),
  );

  it('whoever enrolled shows the code, whatever the setting', () => {
    const enrolled = { ...session, enrolled: true };
    expect(obligationOf(enrolled, holding('unitHandler'), OPTIONAL, NOW)).toBe(
      'second_factor_required',
    );
    const shown = { ...enrolled, secondFactor: true };
    expect(obligationOf(shown, holding('officeDirector'), REQUIRED, NOW)).toBeNull();
  });

  it('a provider that vouches for a second factor spares the own one', () => {
    const vouched = { ...session, by: 'provider', secondFactor: true } as const;
    expect(obligationOf(vouched, holding('officeDirector'), REQUIRED, NOW)).toBeNull();
  });

  it('a one-time or expired password is changed before enrolling, but is no matter of a provider', () => {
    const temporary = { ...session, temporary: true };
    expect(obligationOf(temporary, holding('officeDirector'), REQUIRED, NOW)).toBe(
      'password_change_required',
    );
    const old = { ...session, passwordChangedAt: new Date('2026-01-01T00:00:00Z') };
    const rotating = { ...OPTIONAL, password: { ...password, rotationDays: 90 } };
    expect(obligationOf(old, holding('officeStaff'), rotating, NOW)).toBe(
      'password_change_required',
    );
    const byProvider = { ...temporary, by: 'provider' } as const;
    expect(obligationOf(byProvider, holding('officeStaff'), OPTIONAL, NOW)).toBeNull();
  });
});
