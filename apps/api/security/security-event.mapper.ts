/** Lines of the two logs with the names of the people in them; ids alone would send the reader to another table. */
import type { CaseReadDto, SecurityEventDto } from '#libs/contracts/http';
import type { PersonName } from '#libs/domain';
import type { Directory } from '#libs/identity';
import type { CaseRead, SecurityEvent, SecuritySubject } from '#libs/persistence';
import { EVENT_LABELS, READ_WAY_LABELS } from './event-labels.js';

type Names = Pick<Directory, 'person' | 'unit'>;

export function securityEventAnswer(event: SecurityEvent, names: Names): SecurityEventDto {
  const { eventId, at, kind, personId, account, address, subject, details } = event;
  return {
    eventId,
    at,
    kind,
    kindZh: EVENT_LABELS[kind],
    person: personId === null ? null : named(personId, names),
    account,
    address,
    subject: subject === null ? null : { ...subject, name: nameOf(subject, names) },
    details: { ...details },
  };
}

export function caseReadAnswer({ readId, at, personId, via }: CaseRead, names: Names): CaseReadDto {
  return { readId, at, person: named(personId, names), via, viaZh: READ_WAY_LABELS[via] };
}

/** Somebody whom the registry no longer knows keeps the id. */
function named(personId: string, names: Names): PersonName {
  return { personId, name: names.person(personId)?.name ?? personId };
}

/** A case has no name here: the audit administrator reads none. */
function nameOf({ kind, id }: SecuritySubject, names: Names): string | null {
  if (kind === 'person') return names.person(id)?.name ?? null;
  return kind === 'unit' ? (names.unit(id)?.name ?? null) : null;
}
