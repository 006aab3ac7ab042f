/** Which units a case concerns; those that it concerned before are kept as concerned no more. */
import type { CaseState } from '#libs/domain';
import type { RowColumns } from '../row-columns.js';

export interface CaseUnitRow {
  readonly unitId: string;
  /** The township of the finding. */
  readonly located: boolean;
  /** Lead unit, assisting unit, or with a task or instruction. */
  readonly involved: boolean;
}

export const CASE_UNIT_COLUMNS: RowColumns<CaseUnitRow> = {
  unitId: 'uuid',
  located: 'boolean',
  involved: 'boolean',
};

/** What has to be written; empty for nearly every command. */
export function changedUnits(before: CaseState | null, after: CaseState): readonly CaseUnitRow[] {
  const earlier = before === null ? new Map<string, CaseUnitRow>() : unitsOf(before);
  const now = unitsOf(after);
  const left = [...earlier.keys()]
    .filter((unitId) => !now.has(unitId))
    .map((unitId) => ({ unitId, located: false, involved: false }));
  const changed = [...now.values()].filter((unit) => {
    const known = earlier.get(unit.unitId);
    return known?.located !== unit.located || known.involved !== unit.involved;
  });
  return [...left, ...changed];
}

function unitsOf({ facts, assignment, tasks }: CaseState): Map<string, CaseUnitRow> {
  const involved = new Set([
    ...(assignment ? [assignment.leadUnit, ...assignment.assistingUnits] : []).map(
      ({ unitId }) => unitId,
    ),
    ...tasks.map(({ unit }) => unit.unitId),
  ]);
  const township = facts.township.unitId;
  return new Map(
    [...new Set([township, ...involved])].map((unitId) => [
      unitId,
      { unitId, located: unitId === township, involved: involved.has(unitId) },
    ]),
  );
}
