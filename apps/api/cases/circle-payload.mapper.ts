/**
 * The forms of a confidential case → payloads that the domain can judge: it must know which posts people hold today, since
 * no administrator may be named and an approver must be among those who know.
 */
import type { CommandBody } from '#libs/contracts/http';
import type { Assignment, CaseState, CircleMember, CommandPayloads } from '#libs/domain';
import { circleMemberOrRefuse, type DirectoryReading } from './directory.reading.js';

interface Directed {
  readonly directory: DirectoryReading;
}

interface DirectedCase extends Directed {
  readonly state: CaseState;
}

type Named = Pick<Assignment, 'handler' | 'supervisor'>;

/** In the order typed; refuses with `unknown_person`, naming `field`. */
export function membersNamed(
  { directory }: Directed,
  keys: readonly string[],
  field: string,
): Promise<CircleMember[]> {
  return Promise.all(keys.map((key) => circleMemberOrRefuse(directory, key, field)));
}

/** Handler and supervisor with today's posts; whoever has no account is left out. */
export async function joiningOf(
  { directory }: Directed,
  { handler, supervisor }: Named,
): Promise<readonly CircleMember[]> {
  const found = [handler, supervisor].flatMap(({ personId }) =>
    personId === null ? [] : [directory.circleMember(personId)],
  );
  return (await Promise.all(found)).filter((member) => member !== null);
}

export async function restrictionOf(
  { circleIds, reason }: CommandBody<'makeConfidential'>,
  sources: DirectedCase,
): Promise<CommandPayloads['makeConfidential']> {
  const { assignment } = sources.state;
  const named = assignment === null ? [] : await joiningOf(sources, assignment);
  return { reason, circle: [...named, ...(await membersNamed(sources, circleIds, 'circleIds'))] };
}

export async function circleChangeOf(
  { addIds, removeIds, reason }: CommandBody<'changeCircle'>,
  sources: DirectedCase,
): Promise<CommandPayloads['changeCircle']> {
  const { directory, state } = sources;
  const today = (state.circle ?? []).map((personId) => directory.circleMember(personId));
  const removed = await membersNamed(sources, removeIds, 'removeIds');
  return {
    reason,
    add: await membersNamed(sources, addIds, 'addIds'),
    remove: removed.map(({ personId, name }) => ({ personId, name })),
    today: (await Promise.all(today)).filter((member) => member !== null),
  };
}
