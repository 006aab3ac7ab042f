import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type NewProviderIdentityDto,
  newProviderIdentitySchema,
  type ProviderIdentitiesDto,
  providerIdentitiesSchema,
  type ProviderIdentityDto,
  providerIdentitySchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { AccountServices, AdministrationRequest, ProviderClient } from '#libs/identity';
import { CurrentActor } from '../access/actor.decorator.js';
import { originOf } from '../access/origin-of.js';
import { SessionOnly } from '../access/session-reach.decorator.js';
import { ApiProblem } from '../http/api.problem.js';
import {
  Answers,
  AnswersNothing,
  NeedsIdempotencyKey,
  Refuses,
} from '../http/documented.decorator.js';
import type { ApiRequest } from '../http/request.types.js';
import { ACCOUNTS, PROVIDER } from '../http/tokens.js';
import { OWN_CODES, WRITE_KEY_CODES } from './account-codes.js';
import { AdministrationBy } from './administration.decorator.js';
import { requireOneOf } from './administrator.policy.js';

const CODES = ['not_permitted', ...OWN_CODES] as const;

/** Which subject of the configured provider signs in as whom; by the system administrator. */
@ApiTags('accounts')
@SessionOnly()
@Controller('api/v1/accounts/:personId/provider-identities')
export class ProviderIdentityController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: AccountServices,
    @Inject(PROVIDER) private readonly provider: ProviderClient | null,
  ) {}

  @Get()
  @Answers(200, providerIdentitiesSchema)
  @Refuses('validation_failed', ...CODES)
  async list(
    @CurrentActor() actor: Actor,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<ProviderIdentitiesDto> {
    requireOneOf(actor, 'systemAdministrator', 'securityAdministrator');
    return { items: [...(await this.accounts.identities.listOf(personId))] };
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, providerIdentitySchema)
  @Refuses(
    'provider_not_configured',
    'provider_subject_linked',
    'unknown_account',
    ...CODES,
    ...WRITE_KEY_CODES,
  )
  async link(
    @AdministrationBy('systemAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body({ schema: newProviderIdentitySchema }) { subject }: NewProviderIdentityDto,
  ): Promise<ProviderIdentityDto> {
    if (this.provider === null) throw new ApiProblem('provider_not_configured');
    const identity = { issuer: this.provider.issuer, subject };
    return this.accounts.administration.linkIdentity(request, personId, identity);
  }

  @Delete(':identityId')
  @HttpCode(204)
  @AnswersNothing()
  @Refuses('not_found', 'validation_failed', ...CODES)
  async end(
    @CurrentActor() actor: Actor,
    @Req() request: ApiRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Param('identityId', ParseUUIDPipe) identityId: string,
  ): Promise<void> {
    requireOneOf(actor, 'systemAdministrator');
    const by = { personId: actor.personId, address: originOf(request).address };
    const ended = await this.accounts.administration.endIdentity(by, personId, identityId);
    if (!ended) throw new ApiProblem('not_found', ['identityId']);
  }
}
