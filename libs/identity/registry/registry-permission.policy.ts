/**
 * Who may do what to the registry (三员分立): the system administrator builds the structure, the security administrator
 * puts people into it, the audit administrator reads. Whoever did both could make a post and sit down in it unseen.
 */
import type { Actor, HeldPost, PostRole } from '#libs/domain';
import type { Directory } from '../directory.js';
import type { RegistryAct, RegistryActName } from './registry.acts.js';

const STRUCTURE: readonly PostRole[] = ['systemAdministrator'];
const SEATS: readonly PostRole[] = ['securityAdministrator'];

/** Role × act. Besides, everybody may name a substitute for themselves, and a director for the office's people. */
export const MAY_CHANGE_REGISTRY: Readonly<Record<RegistryActName, readonly PostRole[]>> = {
  openUnit: STRUCTURE,
  renameUnit: STRUCTURE,
  moveUnit: STRUCTURE,
  mergeUnit: STRUCTURE,
  closeUnit: STRUCTURE,
  createPost: STRUCTURE,
  closePost: STRUCTURE,
  enterPerson: STRUCTURE,
  renamePerson: STRUCTURE,
  appoint: SEATS,
  endAppointment: SEATS,
  nameSubstitute: SEATS,
  endSubstitute: SEATS,
};

/** Who reads the history of the registry: the three administrators, each the work of the others. */
export const MAY_READ_REGISTRY_HISTORY: readonly PostRole[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

/** Roles whose substitutes the office director may name: the people of the office and of its groups. */
const OF_THE_OFFICE: readonly PostRole[] = [
  'officeDirector',
  'deputyDirector',
  'officeStaff',
  'groupLeader',
  'inspector',
];

/** In which post the act is done: null for a substitute of one's own; `none` when the person may not do it. */
export function registryStanding(
  act: RegistryAct,
  actor: Actor,
  directory: Directory,
): HeldPost | 'own' | 'none' {
  const post = postFor(actor, MAY_CHANGE_REGISTRY[act.name]);
  if (post !== null) return post;
  if (act.name !== 'nameSubstitute' && act.name !== 'endSubstitute') return 'none';
  const { personId, from } = act.payload;
  if (personId === actor.personId) return 'own';
  const director = postFor(actor, ['officeDirector']);
  const held = directory.postsHeldBy(personId, from);
  const isOfTheOffice = held.length > 0 && held.every(({ role }) => OF_THE_OFFICE.includes(role));
  return director !== null && isOfTheOffice ? director : 'none';
}

/** A post of one's own goes before one held as substitute. */
export function postFor({ posts }: Actor, roles: readonly PostRole[]): HeldPost | null {
  const usable = posts.filter(({ role }) => roles.includes(role));
  return usable.find(({ substituteFor }) => substituteFor === null) ?? usable[0] ?? null;
}
