/** The organisation as the reader of spreadsheet ledgers wants it. */
import type { LocalDate } from '#libs/domain';
import type { Directory } from '#libs/identity';
import type { DirectoryPerson, ImportDirectory } from '#libs/spreadsheet';

/** Everyone who holds a post that day, once per unit. */
export function postHolders(directory: Directory, date: LocalDate): DirectoryPerson[] {
  return directory
    .posts(() => true)
    .flatMap(({ postId, unitId }) =>
      directory.holdersOf(postId, date).map(({ personId, name }) => ({ personId, name, unitId })),
    );
}

export function importDirectoryOf(directory: Directory, date: LocalDate): ImportDirectory {
  const units = directory.unitsOn(date);
  const office = units.find(({ kind }) => kind === 'office');
  const townships = units
    .filter(({ kind }) => kind === 'township')
    .flatMap(({ unitId, name, areaId }) => {
      const area = areaId === null ? null : directory.unitOn(areaId, date);
      return area === null ? [] : [{ unitId, name, areaId: area.unitId, areaName: area.name }];
    });
  return {
    townships,
    units: units
      .filter(({ kind }) => kind === 'department' || kind === 'village')
      .map(({ unitId, name }) => ({ unitId, name })),
    people: postHolders(directory, date),
    ...(office === undefined ? {} : { officeUnitId: office.unitId }),
  };
}
