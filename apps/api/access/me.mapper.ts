import type { Me } from '#libs/contracts/http';
import { type Actor, lifecycleRow } from '#libs/domain';
import { readScopeOf } from '#libs/identity';

export function meOf(actor: Actor): Me {
  const holdsOneOf = (command: 'register' | 'importCase'): boolean =>
    actor.posts.some(({ role }) => lifecycleRow(command).who.includes(role));
  return {
    personId: actor.personId,
    name: actor.name,
    posts: actor.posts.map((post) => ({ ...post })),
    mayRegister: holdsOneOf('register'),
    mayImport: holdsOneOf('importCase'),
    readScope: readScopeOf(actor).kind,
  };
}
