import { Body, Controller, Delete, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DubanConfig } from '#libs/config';
import {
  type Me,
  meSchema,
  type SignedIn,
  signedInSchema,
  type SignIn,
  signInSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { IdentityService } from '#libs/identity';
import type { Response } from 'express';
import { Inject } from '@nestjs/common';
import { ApiProblem } from '../http/api.problem.js';
import { DatabaseConnection } from '../http/database-connection.service.js';
import { Answers, AnswersNothing, Refuses } from '../http/documented.decorator.js';
import type { SignedInRequest } from '../http/request.types.js';
import { API_CONFIG } from '../http/tokens.js';
import { CurrentActor, CurrentSession } from './actor.decorator.js';
import { meOf } from './me.mapper.js';
import { Public } from './public.decorator.js';
import { cookieOptions, SESSION_COOKIE } from './session.cookie.js';
import { SignInThrottle } from './sign-in.throttle.js';

@ApiTags('sessions')
@Controller('api/v1')
export class SessionController {
  private readonly secure: boolean;

  constructor(
    private readonly identity: IdentityService,
    private readonly database: DatabaseConnection,
    @Inject(API_CONFIG) config: DubanConfig,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
  }

  /** Unknown account, disabled account and wrong password are answered alike. */
  @Post('sessions')
  @Public()
  @UseGuards(SignInThrottle)
  @Answers(201, signedInSchema, 'Also sets the session cookie.')
  @Refuses('validation_failed', 'account_or_password_wrong', 'rate_limited')
  async signIn(
    @Body({ schema: signInSchema }) { account, password }: SignIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    this.database.requireConnected();
    const signedIn = await this.identity.signIn(account, password);
    if (signedIn === null) throw new ApiProblem('account_or_password_wrong');
    const { token, expiresAt, actor } = signedIn;
    response.cookie(SESSION_COOKIE, token, cookieOptions(this.secure, new Date(expiresAt)));
    return { token, expiresAt, person: { personId: actor.personId, name: actor.name } };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @AnswersNothing()
  @Refuses('request_forged')
  async signOut(
    @CurrentSession() { token }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.identity.signOut(token);
    response.clearCookie(SESSION_COOKIE, cookieOptions(this.secure));
  }

  @Get('me')
  @Answers(200, meSchema)
  @Refuses()
  me(@CurrentActor() actor: Actor): Me {
    return meOf(actor);
  }
}
