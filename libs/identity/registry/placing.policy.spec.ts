import { POST_ROLES, UNIT_KINDS } from '#libs/domain';
import { belongsInto, mayStandBelow } from './placing.policy.js';

describe('a unit', () => {
  it('stands below one kind of unit only, and the committee alone below none', () => {
    const above = UNIT_KINDS.map((kind) => [
      kind,
      [null, ...UNIT_KINDS].filter((parent) => mayStandBelow(kind, parent)),
    ]);
    expect(Object.fromEntries(above)).toEqual({
      committee: [null],
      leadingGroup: ['committee'],
      office: ['committee'],
      department: ['committee'],
      area: ['committee'],
      group: ['office'],
      township: ['area'],
      village: ['township'],
    });
  });
});

describe('a post', () => {
  it.each(POST_ROLES)('of the role %s has a unit to belong into', (role) => {
    expect(UNIT_KINDS.filter((kind) => belongsInto(role, kind))).not.toEqual([]);
  });

  it('of a handler is in a unit that rectifies, never in the office that chases', () => {
    expect(UNIT_KINDS.filter((kind) => belongsInto('unitHandler', kind))).toEqual([
      'township',
      'department',
      'village',
    ]);
  });
});
