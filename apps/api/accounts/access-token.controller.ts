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
  type AccessTokensAnswer,
  accessTokensSchema,
  type IssuedAccessToken,
  issuedAccessTokenSchema,
  type NewAccessTokenDto,
  newAccessTokenSchema,
} from '#libs/contracts/http';
import type { AccountServices, OwnRequest, Session } from '#libs/identity';
import { CurrentSession, OwnWrite } from '../access/actor.decorator.js';
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
import { ACCOUNTS } from '../http/tokens.js';
import { OWN_CODES, WRITE_KEY_CODES } from './account-codes.js';

/** Personal access tokens, with which programs act as the person: `Authorization: Bearer duban_pat_…`. */
@ApiTags('account')
@SessionOnly()
@Controller('api/v1/account/tokens')
export class AccessTokenController {
  constructor(@Inject(ACCOUNTS) private readonly accounts: AccountServices) {}

  /** Those in force, newest first; the tokens themselves cannot be read back. */
  @Get()
  @Answers(200, accessTokensSchema)
  @Refuses(...OWN_CODES)
  async list(@CurrentSession() { personId }: Session): Promise<AccessTokensAnswer> {
    return { items: [...(await this.accounts.tokens.listOf(personId, new Date()))] };
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, issuedAccessTokenSchema)
  @Refuses('secret_shown_once', ...OWN_CODES, ...WRITE_KEY_CODES)
  async issue(
    @OwnWrite() request: OwnRequest,
    @Body({ schema: newAccessTokenSchema }) wanted: NewAccessTokenDto,
  ): Promise<IssuedAccessToken> {
    return this.accounts.own.issueToken(request, wanted);
  }

  @Delete(':tokenId')
  @HttpCode(204)
  @AnswersNothing()
  @Refuses('not_found', 'validation_failed', ...OWN_CODES)
  async revoke(
    @CurrentSession() { personId }: Session,
    @Req() request: ApiRequest,
    @Param('tokenId', ParseUUIDPipe) tokenId: string,
  ): Promise<void> {
    const ending = { personId, ...originOf(request) };
    const ended = await this.accounts.endings.endToken(ending, tokenId);
    if (!ended) throw new ApiProblem('not_found', ['tokenId']);
  }
}
