import type { LedgerFilterQuery } from '#libs/contracts/http';
import type { LedgerFilter } from '#libs/persistence';
import { type DirectoryReading, unitOrRefuse } from '../cases/directory.reading.js';

/** Finds area and unit by id or name; refuses with `unknown_unit`, naming the field. */
export async function ledgerFilterOf(
  { area, unit, ...same }: LedgerFilterQuery,
  directory: DirectoryReading,
): Promise<LedgerFilter> {
  const idOf = async (key: string | undefined, field: string) =>
    key === undefined ? undefined : (await unitOrRefuse(directory, key, field)).unitId;
  return { ...same, areaId: await idOf(area, 'area'), unitId: await idOf(unit, 'unit') };
}
