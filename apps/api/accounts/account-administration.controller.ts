import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AccountMail,
  accountMailSchema,
  type AccountPageDto,
  accountPageSchema,
  type NewAccountDto,
  newAccountSchema,
  pageQuerySchema,
  type PageQuery,
  type TemporaryPasswordDto,
  temporaryPasswordSchema,
} from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import type { AccountServices, AdministrationRequest } from '#libs/identity';
import { CurrentActor } from '../access/actor.decorator.js';
import { SessionOnly } from '../access/session-reach.decorator.js';
import { nameCursorOf, nameIn } from '../http/cursor.js';
import {
  Answers,
  AnswersNothing,
  NeedsIdempotencyKey,
  Refuses,
} from '../http/documented.decorator.js';
import { ACCOUNTS } from '../http/tokens.js';
import { OWN_CODES, WRITE_KEY_CODES } from './account-codes.js';
import { AdministrationBy } from './administration.decorator.js';
import { requireOneOf } from './administrator.policy.js';

const CODES = ['not_permitted', 'unknown_account', ...OWN_CODES, ...WRITE_KEY_CODES] as const;

/** Accounts, for the system administrator. What the security administrator does to them is a controller of its own. */
@ApiTags('accounts')
@SessionOnly()
@Controller('api/v1/accounts')
export class AccountAdministrationController {
  constructor(@Inject(ACCOUNTS) private readonly accounts: AccountServices) {}

  /** By account; also for the security administrator. */
  @Get()
  @Answers(200, accountPageSchema)
  @Refuses('not_permitted', 'validation_failed', 'cursor_invalid', ...OWN_CODES)
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: pageQuerySchema }) { cursor, limit }: PageQuery,
  ): Promise<AccountPageDto> {
    requireOneOf(actor, 'systemAdministrator', 'securityAdministrator');
    const after = cursor === undefined ? null : nameIn(cursor);
    const { entries, next } = await this.accounts.list.page(after, limit, new Date());
    return { items: [...entries], next: next === null ? null : nameCursorOf(next) };
  }

  /** The one-time password is shown once and changed at the first sign-in. */
  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, temporaryPasswordSchema)
  @Refuses(
    'unknown_person',
    'person_has_account',
    'account_name_taken',
    'secret_shown_once',
    ...CODES,
  )
  async create(
    @AdministrationBy('systemAdministrator') request: AdministrationRequest,
    @Body({ schema: newAccountSchema }) wanted: NewAccountDto,
  ): Promise<TemporaryPasswordDto> {
    return this.accounts.administration.create(request, wanted);
  }

  /** Ends the account's sessions and tokens at once. */
  @Post(':personId/disabling')
  @HttpCode(204)
  @AnswersNothing()
  @NeedsIdempotencyKey()
  @Refuses('own_account', 'last_system_administrator', ...CODES)
  async disable(
    @AdministrationBy('systemAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<void> {
    await this.accounts.administration.disable(request, personId);
  }

  @Post(':personId/enabling')
  @HttpCode(204)
  @AnswersNothing()
  @NeedsIdempotencyKey()
  @Refuses(...CODES)
  async enable(
    @AdministrationBy('systemAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<void> {
    await this.accounts.administration.enable(request, personId);
  }

  @Put(':personId/mail')
  @HttpCode(204)
  @AnswersNothing()
  @NeedsIdempotencyKey()
  @Refuses(...CODES)
  async setMail(
    @AdministrationBy('systemAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body({ schema: accountMailSchema }) { email }: AccountMail,
  ): Promise<void> {
    await this.accounts.administration.setMail(request, personId, email);
  }

  /** A one-time password, shown once; the person's sessions and tokens end. */
  @Post(':personId/password-reset')
  @NeedsIdempotencyKey()
  @Answers(201, temporaryPasswordSchema)
  @Refuses('own_account', 'secret_shown_once', ...CODES)
  async resetPassword(
    @AdministrationBy('systemAdministrator') request: AdministrationRequest,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<TemporaryPasswordDto> {
    return this.accounts.administration.resetPassword(request, personId);
  }
}
