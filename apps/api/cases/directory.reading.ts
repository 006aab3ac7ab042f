/** What the service must know of the organisation to turn what was typed into names that the record keeps. */
import type { CircleMember, PersonRef, UnitRef } from '#libs/domain';
import { ApiProblem } from '../http/api.problem.js';

export interface KnownUnit extends UnitRef {
  readonly areaId: string | null;
}

/** A key is an id or an exact name; null where there is none, or where the name is not unique. */
export abstract class DirectoryReading {
  abstract unit(key: string): Promise<KnownUnit | null>;
  abstract person(key: string): Promise<PersonRef | null>;
  /** With the posts that the person holds today in their own right. */
  abstract circleMember(key: string): Promise<CircleMember | null>;
}

export async function unitOrRefuse(
  directory: DirectoryReading,
  key: string,
  field: string,
): Promise<KnownUnit> {
  const unit = await directory.unit(key);
  if (unit === null) throw new ApiProblem('unknown_unit', [field], { unit: key });
  return unit;
}

export async function personOrRefuse(
  directory: DirectoryReading,
  key: string,
  field: string,
): Promise<PersonRef> {
  const person = await directory.person(key);
  if (person === null) throw new ApiProblem('unknown_person', [field], { person: key });
  return person;
}

export async function circleMemberOrRefuse(
  directory: DirectoryReading,
  key: string,
  field: string,
): Promise<CircleMember> {
  const member = await directory.circleMember(key);
  if (member === null) throw new ApiProblem('unknown_person', [field], { person: key });
  return member;
}

export function refOf({ unitId, name }: UnitRef): UnitRef {
  return { unitId, name };
}
