import type { PostRole } from '#libs/domain';
import { Directory } from '../directory.js';
import type { Absence, DirectorySnapshot } from '../directory.types.js';
import { dutyConflict } from './duties.policy.js';

const DAY = '2026-09-14';

type Seat = readonly [person: string, role: PostRole];

function conflict(seats: readonly Seat[], absences: readonly Absence[] = []): string | null {
  const snapshot: DirectorySnapshot = {
    units: [],
    persons: ['甲', '乙', '丙'].map((name) => ({ personId: name, name })),
    posts: [...new Set(seats.map(([, role]) => role))].map((role) => ({
      postId: role,
      role,
      title: role,
      unitId: 'u',
      areaId: null,
    })),
    appointments: seats.map(([personId, role]) => ({
      personId,
      postId: role,
      fromDate: '2026-01-01',
      toDate: null,
    })),
    absences,
    reachablePersonIds: [],
  };
  const found = dutyConflict(new Directory(snapshot), [DAY]);
  return found === null ? null : `${found.person.name} ${found.role} ${found.other}`;
}

const away = (personId: string, substitutePersonId: string): Absence => ({
  personId,
  substitutePersonId,
  fromDate: DAY,
  toDate: DAY,
});

describe('the three administrators', () => {
  it('are three people', () => {
    expect(
      conflict([
        ['甲', 'systemAdministrator'],
        ['乙', 'securityAdministrator'],
        ['丙', 'auditAdministrator'],
      ]),
    ).toBeNull();
    expect(
      conflict([
        ['甲', 'systemAdministrator'],
        ['甲', 'auditAdministrator'],
      ]),
    ).toBe('甲 systemAdministrator auditAdministrator');
  });

  it('read no cases', () => {
    expect(
      conflict([
        ['甲', 'auditor'],
        ['甲', 'auditAdministrator'],
      ]),
    ).toBe('甲 auditAdministrator auditor');
  });

  it('do not stand in for each other, not even through a third person on leave', () => {
    const seats: Seat[] = [
      ['甲', 'systemAdministrator'],
      ['乙', 'securityAdministrator'],
    ];
    expect(conflict(seats, [away('甲', '丙')])).toBeNull();
    expect(conflict(seats, [away('甲', '乙')])).not.toBeNull();
    expect(conflict(seats, [away('甲', '丙'), away('丙', '乙')])).not.toBeNull();
  });

  it('keep their duties apart while they are away themselves', () => {
    const seats: Seat[] = [
      ['甲', 'systemAdministrator'],
      ['甲', 'officeStaff'],
    ];
    expect(conflict(seats, [away('甲', '乙')])).not.toBeNull();
  });
});
