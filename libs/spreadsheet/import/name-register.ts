/** Finds units and people by the names that offices write: 「八所」, 「八所镇」 and 「八所镇党委」 are one township. */
import { type PersonRef, type UnitRef } from '#libs/domain';
import { comparable } from '../ledger/cell-text.js';
import type { DirectoryTownship, ImportDirectory } from './directory.types.js';

/** What offices put behind a township's name when they mean its Party committee or government. */
const COMMITTEE = /(中共)?(党委|党工委|镇党委|乡党委|人民政府|政府|镇政府|乡政府)$/;
const KIND = /[镇乡]$/;

export class NameRegister {
  private readonly townships = new Map<string, DirectoryTownship>();
  private readonly units = new Map<string, UnitRef>();
  private readonly people = new Map<string, string | null>();
  private readonly officeUnitId: string | undefined;

  constructor(directory: ImportDirectory) {
    for (const township of directory.townships) {
      const name = comparable(township.name);
      this.townships.set(name, township);
      const short = name.replace(KIND, '');
      if (!this.townships.has(short)) this.townships.set(short, township);
    }
    for (const unit of directory.units ?? []) this.units.set(comparable(unit.name), unit);
    for (const { unitId, name, personId } of directory.people ?? []) {
      const key = `${unitId}/${comparable(name)}`;
      // Two people of one name in one unit: nobody can say which is meant, so the name stays a name.
      const isOther = this.people.has(key) && this.people.get(key) !== personId;
      this.people.set(key, isOther ? null : personId);
    }
    this.officeUnitId = directory.officeUnitId;
  }

  township(written: string): DirectoryTownship | null {
    const name = comparable(written);
    return this.townships.get(name) ?? this.townships.get(name.replace(COMMITTEE, '')) ?? null;
  }

  /** The unit under the name as written; a township's Party committee is the township's unit. */
  leadUnit(written: string): UnitRef | null {
    const unit = this.units.get(comparable(written)) ?? this.township(written);
    return unit === null ? null : { unitId: unit.unitId, name: written };
  }

  handler(written: string, unitId: string): PersonRef {
    return { personId: this.people.get(`${unitId}/${comparable(written)}`) ?? null, name: written };
  }

  supervisor(written: string): PersonRef {
    if (this.officeUnitId === undefined) return { personId: null, name: written };
    return this.handler(written, this.officeUnitId);
  }

  /** A township whose name differs from the written one by a single character, to help find a slip. */
  nearestTownship(written: string): string | null {
    const name = comparable(written);
    const near = [...this.townships.values()].find(
      (township) => isOneCharacterOff(comparable(township.name), name) && township.name.length > 2,
    );
    return near?.name ?? null;
  }
}

function isOneCharacterOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return Array.from(a).filter((character, index) => character !== b[index]).length === 1;
}
