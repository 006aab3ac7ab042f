import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Me,
  meSchema,
  type SignedIn,
  signedInSchema,
  type SignIn,
  signInSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { type AccountServices, OBLIGATIONS, type Session } from '#libs/identity';
import type { Response } from 'express';
import { DatabaseConnection } from '../http/database-connection.service.js';
import { Answers, AnswersNothing, Refuses } from '../http/documented.decorator.js';
import type { ApiRequest } from '../http/request.types.js';
import { ACCOUNTS } from '../http/tokens.js';
import { CurrentActor, CurrentSession } from './actor.decorator.js';
import { meOf } from './me.mapper.js';
import { ObligationReading } from './obligation.reading.js';
import { originOf } from './origin-of.js';
import { Public } from './public.decorator.js';
import { AllowedWhile, SessionOnly } from './session-reach.decorator.js';
import { cookieOptions, SESSION_COOKIE } from './session.cookie.js';
import { SignInThrottle } from './sign-in.throttle.js';

@ApiTags('sessions')
@Controller('api/v1')
export class SessionController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: AccountServices,
    private readonly obligations: ObligationReading,
    private readonly database: DatabaseConnection,
  ) {}

  /**
   * Unknown account, disabled account and wrong password are answered alike, and locked alike. Without `code` where a
   * second factor is enrolled: `second_factor_required`.
   */
  @Post('sessions')
  @Public()
  @UseGuards(SignInThrottle)
  @Answers(201, signedInSchema, 'Also sets the session cookie.')
  @Refuses(
    'validation_failed',
    'account_or_password_wrong',
    'second_factor_required',
    'second_factor_wrong',
    'account_locked',
    'request_forged',
    'rate_limited',
  )
  async signIn(
    @Body({ schema: signInSchema }) { account, password, code }: SignIn,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    this.database.requireConnected();
    const attempt = { account, password, code: code ?? null };
    const signedIn = await this.accounts.signIns.signIn(attempt, originOf(request));
    const { token, expiresAt, actor } = signedIn;
    response.cookie(SESSION_COOKIE, token, cookieOptions(new Date(expiresAt)));
    const obligation = await this.obligations.ofToken(token, actor);
    return { token, expiresAt, person: { personId: actor.personId, name: actor.name }, obligation };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @SessionOnly()
  @AllowedWhile(...OBLIGATIONS)
  @AnswersNothing()
  @Refuses('request_forged', 'token_not_accepted')
  async signOut(
    @CurrentSession() { personId, sessionId }: Session,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.accounts.endings.signOut({ personId, ...originOf(request) }, sessionId);
    response.clearCookie(SESSION_COOKIE, cookieOptions());
  }

  @Get('me')
  @Answers(200, meSchema)
  @Refuses('second_factor_required', 'password_change_required', 'second_factor_enrolment_required')
  me(@CurrentActor() actor: Actor): Me {
    return meOf(actor);
  }
}
