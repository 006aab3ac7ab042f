import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type OrganisationAnswer, organisationSchema } from '#libs/contracts/http';
import { localDateOf } from '#libs/domain';
import { IdentityService, type UnitNode } from '#libs/identity';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { Present } from '../http/present.js';

@ApiTags('organisation')
@Controller('api/v1/organisation')
export class OrganisationController {
  constructor(
    private readonly identity: IdentityService,
    private readonly present: Present,
  ) {}

  @Get()
  @Answers(200, organisationSchema)
  @Refuses()
  async organisation(): Promise<OrganisationAnswer> {
    const tree = await this.identity.organisation(localDateOf(this.present.now()));
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
