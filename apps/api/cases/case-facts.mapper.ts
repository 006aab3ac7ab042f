/** The form of a finding → the facts that the record keeps. The area follows from the township (要点 §1). */
import type { RegisterBody } from '#libs/contracts/http';
import type { CaseFacts } from '#libs/domain';
import { ApiProblem } from '../http/api.problem.js';
import { type DirectoryReading, refOf, unitOrRefuse } from './directory.reading.js';

export async function factsOf(
  { townshipId, ...typed }: Omit<RegisterBody, 'circleIds'>,
  directory: DirectoryReading,
): Promise<CaseFacts> {
  const township = await unitOrRefuse(directory, townshipId, 'townshipId');
  const area = township.areaId === null ? null : await directory.unit(township.areaId);
  if (area === null) throw new ApiProblem('township_without_area', ['townshipId']);
  return { ...typed, township: refOf(township), area: refOf(area) };
}
