/** People and substitutes as lists. Who holds a post is public in the office; who is on leave is not everybody's affair. */
import { Injectable } from '@nestjs/common';
import type { People, Substitutes } from '#libs/contracts/http';
import { type Actor, localDateOf, type PostRole } from '#libs/domain';
import { IdentityService, postFor } from '#libs/identity';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import { dayOf } from './day-of.js';

const MAY_LIST_PEOPLE: readonly PostRole[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
  'officeDirector',
];

@Injectable()
export class RegistryReadingService {
  constructor(
    private readonly identity: IdentityService,
    private readonly present: Present,
  ) {}

  async people(actor: Actor): Promise<People> {
    if (postFor(actor, MAY_LIST_PEOPLE) === null) throw new ApiProblem('not_permitted');
    const directory = await this.identity.directory();
    const today = localDateOf(this.present.now());
    const people = directory.people().map(({ personId, name }) => ({
      personId,
      name,
      posts: directory.postsHeldBy(personId, today).map(({ postId, title }) => ({ postId, title })),
    }));
    return { people };
  }

  /** Absences that last on the day or later; others' only for those who may list people. */
  async substitutes(actor: Actor, on: string | undefined): Promise<Substitutes> {
    const day = dayOf(on, this.present);
    const directory = await this.identity.directory();
    const seesAll = postFor(actor, MAY_LIST_PEOPLE) !== null;
    const substitutes = directory
      .absences()
      .filter(({ fromDate, toDate }) => fromDate <= toDate && day <= toDate)
      .filter((one) =>
        seesAll ? true : [one.personId, one.substitutePersonId].includes(actor.personId),
      )
      .flatMap(({ personId, substitutePersonId, fromDate, toDate }) => {
        const person = directory.person(personId);
        const substitute =
          substitutePersonId === null ? null : directory.person(substitutePersonId);
        return person === null ? [] : [{ person, substitute, fromDate, toDate }];
      });
    return { substitutes };
  }
}
