import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type OrganisationAnswer,
  organisationQuerySchema,
  organisationSchema,
} from '#libs/contracts/http';
import type { z } from 'zod';
import { IdentityService, type UnitNode } from '#libs/identity';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { Present } from '../http/present.js';
import { dayOf } from './day-of.js';

@ApiTags('organisation')
@Controller('api/v1/organisation')
export class OrganisationController {
  constructor(
    private readonly identity: IdentityService,
    private readonly present: Present,
  ) {}

  @Get()
  @Answers(200, organisationSchema)
  @Refuses('validation_failed', 'date_invalid')
  async organisation(
    @Query({ schema: organisationQuerySchema }) { on }: z.infer<typeof organisationQuerySchema>,
  ): Promise<OrganisationAnswer> {
    const tree = await this.identity.organisation(dayOf(on, this.present));
    return { units: tree.flatMap(flattened) };
  }
}

/** Parents before their children. */
function flattened({ units, posts, ...unit }: UnitNode): OrganisationAnswer['units'] {
  const shown = {
    ...unit,
    posts: posts.map(({ holders, acting, ...post }) => ({
      ...post,
      holders: [...holders],
      acting: [...acting],
    })),
  };
  return [shown, ...units.flatMap(flattened)];
}
