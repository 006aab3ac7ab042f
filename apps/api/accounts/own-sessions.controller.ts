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
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type OwnSessions,
  ownSessionsSchema,
  type RenewedSession,
  renewedSessionSchema,
  type SecondFactorCode,
  secondFactorCodeSchema,
} from '#libs/contracts/http';
import type { AccountServices, OwnRequest, Session } from '#libs/identity';
import type { Response } from 'express';
import { CurrentSession, OwnWrite } from '../access/actor.decorator.js';
import { originOf } from '../access/origin-of.js';
import { AllowedWhile, SessionOnly } from '../access/session-reach.decorator.js';
import { ApiProblem } from '../http/api.problem.js';
import {
  Answers,
  AnswersNothing,
  NeedsIdempotencyKey,
  Refuses,
} from '../http/documented.decorator.js';
import type { ApiRequest } from '../http/request.types.js';
import { ACCOUNTS } from '../http/tokens.js';
import { OWN_CODES, PROOF_CODES, WRITE_KEY_CODES } from './account-codes.js';
import { renewedSession } from './renewed-session.js';

/** Where a person is signed in, and how to end that elsewhere. Ids are none of the tokens. */
@ApiTags('sessions')
@SessionOnly()
@Controller('api/v1/sessions')
export class OwnSessionsController {
  constructor(@Inject(ACCOUNTS) private readonly accounts: AccountServices) {}

  @Get()
  @Answers(200, ownSessionsSchema)
  @Refuses(...OWN_CODES)
  async list(@CurrentSession() { personId, sessionId }: Session): Promise<OwnSessions> {
    const open = await this.accounts.sessions.openOf(personId);
    return { items: open.map((item) => ({ ...item, current: item.sessionId === sessionId })) };
  }

  /** For a session opened through a provider that vouches for no second factor; the session is renewed. */
  @Post('current/second-factor')
  @AllowedWhile('second_factor_required')
  @NeedsIdempotencyKey()
  @Answers(201, renewedSessionSchema)
  @Refuses('second_factor_not_enrolled', ...PROOF_CODES, ...OWN_CODES, ...WRITE_KEY_CODES)
  async showSecondFactor(
    @OwnWrite() request: OwnRequest,
    @Body({ schema: secondFactorCodeSchema }) { code }: SecondFactorCode,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RenewedSession> {
    return renewedSession(response, await this.accounts.own.showSecondFactor(request, code));
  }

  /** Every session but this one. */
  @Delete()
  @HttpCode(204)
  @AnswersNothing()
  @Refuses(...OWN_CODES)
  async endOthers(
    @CurrentSession() { personId, sessionId }: Session,
    @Req() request: ApiRequest,
  ): Promise<void> {
    await this.accounts.endings.endOthers({ personId, ...originOf(request) }, sessionId);
  }

  @Delete(':sessionId')
  @HttpCode(204)
  @AnswersNothing()
  @Refuses('not_found', 'validation_failed', ...OWN_CODES)
  async end(
    @CurrentSession() { personId }: Session,
    @Req() request: ApiRequest,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<void> {
    const ending = { personId, ...originOf(request) };
    const ended = await this.accounts.endings.endSession(ending, sessionId);
    if (!ended) throw new ApiProblem('not_found', ['sessionId']);
  }
}
