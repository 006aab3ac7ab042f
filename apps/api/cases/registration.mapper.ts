/** The form of a registration → what the domain judges: the finding, and who may know of it where it is confidential. */
import type { RegisterBody } from '#libs/contracts/http';
import type { CommandPayloads } from '#libs/domain';
import { factsOf } from './case-facts.mapper.js';
import { membersNamed } from './circle-payload.mapper.js';
import type { DirectoryReading } from './directory.reading.js';

export async function registrationOf(
  { circleIds, ...finding }: RegisterBody,
  directory: DirectoryReading,
): Promise<CommandPayloads['register']> {
  const facts = await factsOf(finding, directory);
  if (circleIds === undefined) return { facts };
  return { facts, circle: await membersNamed({ directory }, circleIds, 'circleIds') };
}
