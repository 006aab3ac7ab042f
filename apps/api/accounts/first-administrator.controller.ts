import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { errorMessage, type ErrorCode } from '#libs/contracts';
import {
  type FirstAdministratorDto,
  type FirstAdministratorMade,
  firstAdministratorMadeSchema,
  firstAdministratorSchema,
} from '#libs/contracts/http';
import { type AccountServices, AccountRefused } from '#libs/identity';
import type { Response } from 'express';
import { originOf } from '../access/origin-of.js';
import { Public } from '../access/public.decorator.js';
import { SignInThrottle } from '../access/sign-in.throttle.js';
import { DatabaseConnection } from '../http/database-connection.service.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import type { ApiRequest } from '../http/request.types.js';
import { ACCOUNTS } from '../http/tokens.js';
import { PASSWORD_CODES } from './account-codes.js';
import { firstAdministratorPage, messagePage, PAGE_POLICY } from './page.mapper.js';

/** The first account, by the one-time link that is printed while there is none. */
@ApiTags('accounts')
@Public()
@Controller()
export class FirstAdministratorController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: AccountServices,
    private readonly database: DatabaseConnection,
  ) {}

  /** The token is good once, so that a repetition makes nobody. */
  @Post('api/v1/first-administrator')
  @UseGuards(SignInThrottle)
  @Answers(201, firstAdministratorMadeSchema)
  @Refuses(
    'validation_failed',
    'first_administrator_link_invalid',
    'request_forged',
    'rate_limited',
    ...PASSWORD_CODES,
  )
  async make(
    @Body({ schema: firstAdministratorSchema }) wanted: FirstAdministratorDto,
    @Req() request: ApiRequest,
  ): Promise<FirstAdministratorMade> {
    this.database.requireConnected();
    return this.accounts.firstAdministrators.make(wanted, originOf(request).address);
  }

  @Get('first-administrator')
  @ApiExcludeEndpoint()
  async form(@Query('token') token: unknown, @Res() response: Response): Promise<void> {
    this.database.requireConnected();
    const sent = typeof token === 'string' ? token : '';
    if (await this.accounts.firstAdministrators.isGood(sent)) {
      show(response, 200, firstAdministratorPage({ token: sent }));
    } else {
      show(response, 403, messagePage(errorMessage('first_administrator_link_invalid').zh));
    }
  }

  @Post('first-administrator')
  @ApiExcludeEndpoint()
  @UseGuards(SignInThrottle)
  async submit(
    @Body() typed: unknown,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    this.database.requireConnected();
    const parsed = firstAdministratorSchema.safeParse(typed);
    if (!parsed.success) {
      showAgain(response, typed, 'validation_failed');
      return;
    }
    try {
      await this.accounts.firstAdministrators.make(parsed.data, originOf(request).address);
      show(response, 201, messagePage('系统管理员已创建，现在可以用该账号登录。'));
    } catch (fault) {
      if (!(fault instanceof AccountRefused)) throw fault;
      showAgain(response, parsed.data, fault.code, fault.details);
    }
  }
}

function showAgain(
  response: Response,
  typed: unknown,
  code: ErrorCode,
  details: AccountRefused['details'] = {},
): void {
  const given = typeof typed === 'object' && typed !== null ? typed : {};
  const fields = Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
  const { token = '', name = '', account = '' } = fields;
  const fault = errorMessage(code, details).zh;
  show(response, 422, firstAdministratorPage({ token, name, account, fault }));
}

/**
 * The address of the page holds the token: it is not stored, and told to no other site. (`no-referrer` would also hide
 * from ourselves that the form comes from here.)
 */
function show(response: Response, status: number, html: string): void {
  response
    .status(status)
    .setHeader('Content-Security-Policy', PAGE_POLICY)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Referrer-Policy', 'same-origin')
    .type('html')
    .send(html);
}
