import type { UnitRow } from './directory.types.js';
import { unitsOn } from './units-by-day.js';

const row = (unitId: string, kind: UnitRow['kind'], parentId: string | null): UnitRow => ({
  unitId,
  parentId,
  kind,
  name: unitId,
  areaId: kind === 'area' ? unitId : null,
  fictional: true,
});

const ROWS: readonly UnitRow[] = [
  row('east', 'area', null),
  row('west', 'area', null),
  {
    ...row('town', 'township', 'west'),
    name: '新镇',
    openedOn: '2020-01-01',
    closedOn: '2026-07-01',
    names: [
      { fromDate: '2020-01-01', name: '旧镇' },
      { fromDate: '2025-03-01', name: '新镇' },
    ],
    places: [
      { fromDate: '2020-01-01', parentId: 'east' },
      { fromDate: '2026-01-01', parentId: 'west' },
    ],
  },
  row('village', 'village', 'town'),
];

const on = (date: string, unitId: string) =>
  unitsOn(ROWS, date).find((unit) => unit.unitId === unitId);

describe('the organisation of a day', () => {
  it('has a unit from its opening to the day before its closing', () => {
    const days = ['2019-12-31', '2020-01-01', '2026-06-30', '2026-07-01'];
    expect(days.map((date) => on(date, 'town') !== undefined)).toEqual([false, true, true, false]);
  });

  it('calls it as it was called', () => {
    expect(on('2025-02-28', 'town')?.name).toBe('旧镇');
    expect(on('2025-03-01', 'town')?.name).toBe('新镇');
  });

  it('shows it where it stood, and what lies below in the area of that place', () => {
    expect(on('2025-12-31', 'town')).toMatchObject({ parentId: 'east', areaId: 'east' });
    expect(on('2025-12-31', 'village')?.areaId).toBe('east');
    expect(on('2026-01-01', 'village')?.areaId).toBe('west');
  });
});
