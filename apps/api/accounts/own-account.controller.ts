import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type OwnAccount,
  ownAccountSchema,
  type PasswordChange,
  passwordChangeSchema,
  type RenewedSession,
  renewedSessionSchema,
  type SecondFactorBegin,
  secondFactorBeginSchema,
  type SecondFactorCode,
  secondFactorCodeSchema,
  type SecondFactorConfirmed,
  secondFactorConfirmedSchema,
  type SecondFactorSecret,
  secondFactorSecretSchema,
} from '#libs/contracts/http';
import type { AccountServices, OwnRequest, Session } from '#libs/identity';
import type { Response } from 'express';
import { CurrentSession, OwnWrite } from '../access/actor.decorator.js';
import { AllowedWhile, SessionOnly } from '../access/session-reach.decorator.js';
import { ApiProblem } from '../http/api.problem.js';
import { Answers, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { ACCOUNTS } from '../http/tokens.js';
import { OWN_CODES, PASSWORD_CODES, PROOF_CODES, WRITE_KEY_CODES } from './account-codes.js';
import { renewedSession } from './renewed-session.js';

/** What a person sees and changes of their own account. Answers with secrets are given once. */
@ApiTags('account')
@SessionOnly()
@Controller('api/v1/account')
export class OwnAccountController {
  constructor(@Inject(ACCOUNTS) private readonly accounts: AccountServices) {}

  @Get()
  @Answers(200, ownAccountSchema)
  @Refuses('unknown_account', ...OWN_CODES)
  async read(@CurrentSession() { personId }: Session): Promise<OwnAccount> {
    const [account, state] = await Promise.all([
      this.accounts.accounts.ofPerson(personId),
      this.accounts.secondFactors.stateOf(personId),
    ]);
    if (account === null) throw new ApiProblem('unknown_account');
    return {
      account: account.account,
      email: account.email,
      passwordChangedAt: account.passwordChangedAt.toISOString(),
      secondFactor: { ...state, enrolledAt: state.enrolledAt?.toISOString() ?? null },
    };
  }

  /** Ends all other sessions; this one is renewed. */
  @Post('password')
  @AllowedWhile('password_change_required', 'second_factor_enrolment_required')
  @NeedsIdempotencyKey()
  @Answers(201, renewedSessionSchema)
  @Refuses(...PASSWORD_CODES, ...PROOF_CODES, 'secret_shown_once', ...OWN_CODES, ...WRITE_KEY_CODES)
  async changePassword(
    @OwnWrite() request: OwnRequest,
    @Body({ schema: passwordChangeSchema }) change: PasswordChange,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RenewedSession> {
    return renewedSession(response, await this.accounts.own.changePassword(request, change));
  }

  /** A secret for an authenticator app; it counts once `confirmation` has seen a code of it. */
  @Post('second-factor')
  @AllowedWhile('second_factor_enrolment_required')
  @NeedsIdempotencyKey()
  @Answers(201, secondFactorSecretSchema)
  @Refuses(...PROOF_CODES, 'secret_shown_once', ...OWN_CODES, ...WRITE_KEY_CODES)
  async beginSecondFactor(
    @OwnWrite() request: OwnRequest,
    @Body({ schema: secondFactorBeginSchema }) shown: SecondFactorBegin,
  ): Promise<SecondFactorSecret> {
    return this.accounts.own.beginSecondFactor(request, shown);
  }

  /** Ends all other sessions; this one is renewed. */
  @Post('second-factor/confirmation')
  @AllowedWhile('second_factor_enrolment_required')
  @NeedsIdempotencyKey()
  @Answers(201, secondFactorConfirmedSchema)
  @Refuses(
    'second_factor_wrong',
    'second_factor_not_pending',
    'secret_shown_once',
    ...OWN_CODES,
    ...WRITE_KEY_CODES,
  )
  async confirmSecondFactor(
    @OwnWrite() request: OwnRequest,
    @Body({ schema: secondFactorCodeSchema }) { code }: SecondFactorCode,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SecondFactorConfirmed> {
    const confirmed = await this.accounts.own.confirmSecondFactor(request, code);
    const { recoveryCodes } = confirmed;
    return { ...renewedSession(response, confirmed), recoveryCodes: [...recoveryCodes] };
  }
}
