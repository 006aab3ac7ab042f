/** The organisation of today, for resolving what people type and for reading ledgers in. */
import { Injectable } from '@nestjs/common';
import { type CircleMember, localDateOf, type PersonRef } from '#libs/domain';
import { IdentityService, type Directory } from '#libs/identity';
import type { ImportDirectory } from '#libs/spreadsheet';
import { DirectoryReading, type KnownUnit } from '../cases/directory.reading.js';
import { Present } from '../http/present.js';
import { importDirectoryOf, postHolders } from './import-directory.mapper.js';

@Injectable()
export class DirectoryService extends DirectoryReading {
  constructor(
    private readonly identity: IdentityService,
    private readonly present: Present,
  ) {
    super();
  }

  /** Only units of today: one that was closed or merged gets no case any more. */
  async unit(key: string): Promise<KnownUnit | null> {
    const directory = await this.directory();
    const today = this.today();
    const unit =
      directory.unitOn(key, today) ??
      onlyOne(directory.unitsOn(today).filter(({ name }) => name === key));
    return unit === null ? null : { unitId: unit.unitId, name: unit.name, areaId: unit.areaId };
  }

  /** By name only people who hold a post today are found. */
  async person(key: string): Promise<PersonRef | null> {
    const directory = await this.directory();
    const known = directory.person(key);
    if (known !== null) return { personId: known.personId, name: known.name };
    const named = postHolders(directory, this.today()).filter(({ name }) => name === key);
    const ids = new Set(named.map(({ personId }) => personId));
    const [first] = named;
    return ids.size === 1 && first ? { personId: first.personId, name: first.name } : null;
  }

  async circleMember(key: string): Promise<CircleMember | null> {
    const person = await this.person(key);
    if (person?.personId == null) return null;
    const held = (await this.directory()).postsHeldBy(person.personId, this.today());
    const roles = [...new Set(held.map(({ role }) => role))];
    return { personId: person.personId, name: person.name, roles };
  }

  async forImport(): Promise<ImportDirectory> {
    return importDirectoryOf(await this.directory(), this.today());
  }

  private directory(): Promise<Directory> {
    return this.identity.directory();
  }

  private today(): string {
    return localDateOf(this.present.now());
  }
}

/** A name that two units share names neither. */
function onlyOne<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
