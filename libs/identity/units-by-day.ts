/**
 * The organisation of one day out of rows that hold all days (要点 §1–2): a unit that was renamed, moved or merged since
 * is shown as it was. Without it a report on last year would show this year's names.
 */
import type { LocalDate } from '#libs/domain';
import type { Unit, UnitRow } from './directory.types.js';

/** True on the days from its opening to the day before its closing. */
export function exists(
  {
    openedOn,
    closedOn = null,
  }: { readonly openedOn?: LocalDate; readonly closedOn?: LocalDate | null },
  date: LocalDate,
): boolean {
  return (openedOn === undefined || openedOn <= date) && (closedOn === null || date < closedOn);
}

export function unitsOn(rows: readonly UnitRow[], date: LocalDate): readonly Unit[] {
  const units = new Map(
    rows.filter((row) => exists(row, date)).map((row) => [row.unitId, ofDay(row, date)]),
  );
  return [...units.values()].map((unit) => ({ ...unit, areaId: areaOf(unit, units) }));
}

function ofDay(row: UnitRow, date: LocalDate): Unit {
  const { unitId, kind, areaId, fictional, names = [], places = [] } = row;
  const name = names.findLast(({ fromDate }) => fromDate <= date)?.name ?? row.name;
  const place = places.findLast(({ fromDate }) => fromDate <= date);
  const parentId = place === undefined ? row.parentId : place.parentId;
  return { unitId, parentId, kind, name, areaId, fictional };
}

/** A township or village lies in the area above it; a group keeps the area that it owns. */
function areaOf(unit: Unit, units: ReadonlyMap<string, Unit>): string | null {
  if (unit.kind !== 'township' && unit.kind !== 'village') return unit.areaId;
  const passed = new Set<string>();
  let above = unit.parentId === null ? undefined : units.get(unit.parentId);
  while (above !== undefined && !passed.has(above.unitId)) {
    if (above.kind === 'area') return above.unitId;
    passed.add(above.unitId);
    above = above.parentId === null ? undefined : units.get(above.parentId);
  }
  return unit.areaId;
}
