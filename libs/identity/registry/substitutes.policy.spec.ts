import { Directory } from '../directory.js';
import { turningDays } from './registry.context.js';
import { chainFault } from './substitutes.policy.js';

const absence = (
  personId: string,
  substitutePersonId: string,
  fromDate: string,
  toDate: string,
) => ({
  personId,
  substitutePersonId,
  fromDate,
  toDate,
});

function faultIn(...absences: ReturnType<typeof absence>[]): string | null {
  const snapshot = {
    units: [],
    persons: ['甲', '乙', '丙', '丁'].map((name) => ({ personId: name, name })),
    posts: [],
    appointments: [],
    absences,
    reachablePersonIds: [],
  };
  const days = turningDays(snapshot, '2026-09-01', '2026-09-30');
  const fault = chainFault(new Directory(snapshot), days);
  return fault === null ? null : `${fault.code} ${fault.people.map(({ name }) => name).join('')}`;
}

describe('substitutes', () => {
  it('may hand on once more', () => {
    expect(
      faultIn(
        absence('甲', '乙', '2026-09-01', '2026-09-30'),
        absence('乙', '丙', '2026-09-10', '2026-09-12'),
      ),
    ).toBeNull();
  });

  it('do not stand in a circle on any day, and may do so on different days', () => {
    const first = absence('甲', '乙', '2026-09-01', '2026-09-10');
    expect(faultIn(first, absence('乙', '甲', '2026-09-10', '2026-09-20'))).toBe(
      'substitute_cycle 甲乙甲',
    );
    expect(faultIn(first, absence('乙', '甲', '2026-09-11', '2026-09-20'))).toBeNull();
  });

  it('do not hand on a third time, on whichever day the three absences meet', () => {
    expect(
      faultIn(
        absence('甲', '乙', '2026-09-01', '2026-09-30'),
        absence('乙', '丙', '2026-09-10', '2026-09-20'),
        absence('丙', '丁', '2026-09-20', '2026-09-25'),
      ),
    ).toBe('substitute_chain_too_long 甲乙丙丁');
  });

  it('that were withdrawn before they began stand in for nobody', () => {
    expect(
      faultIn(
        absence('甲', '乙', '2026-09-01', '2026-08-31'),
        absence('乙', '甲', '2026-09-01', '2026-09-30'),
      ),
    ).toBeNull();
  });
});
