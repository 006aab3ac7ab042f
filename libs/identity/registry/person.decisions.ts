/** People of the registry. Two may share a name; histories keep the name under which somebody acted. */
import type { RegistryPayloads } from './registry.acts.js';
import type { RegistryContext, RegistryDecision } from './registry.context.js';
import { granted, refused } from './registry.refusal.js';

export function decideEnterPerson(
  { name }: RegistryPayloads['enterPerson'],
  { newId }: RegistryContext,
): RegistryDecision {
  return name === ''
    ? refused('text_required', ['name'])
    : granted([{ kind: 'personEntered', personId: newId, name }]);
}

export function decideRenamePerson(
  { personId, name }: RegistryPayloads['renamePerson'],
  { directory }: RegistryContext,
): RegistryDecision {
  if (name === '') return refused('text_required', ['name']);
  return directory.person(personId) === null
    ? unknownPerson(personId, 'personId')
    : granted([{ kind: 'personRenamed', personId, name }]);
}

export function unknownPerson(person: string, field: string): RegistryDecision {
  return refused('unknown_person', [field], { person });
}
