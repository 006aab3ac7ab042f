import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AccountServices, AdministrationRequest } from '#libs/identity';
import { SessionOnly } from '../access/session-reach.decorator.js';
import { AnswersNothing, NeedsIdempotencyKey, Refuses } from '../http/documented.decorator.js';
import { ACCOUNTS } from '../http/tokens.js';
import { OWN_CODES, WRITE_KEY_CODES } from './account-codes.js';
import { AdministrationBy } from './administration.decorator.js';

const CODES = ['not_permitted', 'unknown_account', ...OWN_CODES, ...WRITE_KEY_CODES] as const;

/** What the security administrator does to accounts. */
@ApiTags('accounts')
@SessionOnly()
@Controller('api/v1/accounts/:personId')
export class AccountSecurityController {
  constructor(@Inject(ACCOUNTS) private readonly accounts: AccountServices) {}

  @Post('unlocking')
  @HttpCode(204)
  @AnswersNothing()
  @NeedsIdempotencyKey()
  @Refuses(...CODES)
  async unlock(
    @AdministrationBy('securityAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<void> {
    await this.accounts.administration.unlock(request, personId);
  }

  @Post('sessions-ending')
  @HttpCode(204)
  @AnswersNothing()
  @NeedsIdempotencyKey()
  @Refuses(...CODES)
  async endSessions(
    @AdministrationBy('securityAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<void> {
    await this.accounts.administration.endSessions(request, personId);
  }

  /** For a lost phone; the person's sessions and tokens end, and the person enrols anew. */
  @Post('second-factor-removal')
  @HttpCode(204)
  @AnswersNothing()
  @NeedsIdempotencyKey()
  @Refuses('own_account', 'second_factor_not_enrolled', ...CODES)
  async removeSecondFactor(
    @AdministrationBy('securityAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<void> {
    await this.accounts.administration.removeSecondFactor(request, personId);
  }
}
