/** Sign-in through the configured OpenID provider: there, and back. */
import { Controller, Get, Inject, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type ProviderSignInQuery, providerSignInQuerySchema } from '#libs/contracts/http';
import type { AccountServices, ProviderClient } from '#libs/identity';
import type { CookieOptions, Response } from 'express';
import { originOf } from '../access/origin-of.js';
import { Public } from '../access/public.decorator.js';
import { cookieOf, cookieOptions, SESSION_COOKIE } from '../access/session.cookie.js';
import { ApiProblem } from '../http/api.problem.js';
import { DatabaseConnection } from '../http/database-connection.service.js';
import { Refuses } from '../http/documented.decorator.js';
import type { ApiRequest } from '../http/request.types.js';
import { ACCOUNTS, PROVIDER } from '../http/tokens.js';
import { localPath } from './local-path.policy.js';
import { onwardPage, PAGE_POLICY } from './page.mapper.js';

const BEGUN_COOKIE = '__Host-duban_provider';
/** Lax: the provider's redirect comes from another site, and must bring it. */
const BEGUN_OPTIONS: CookieOptions = { ...cookieOptions(), sameSite: 'lax' };
const BEGUN_MS = 10 * 60_000;

@ApiTags('sessions')
@Public()
@Controller('api/v1/sessions/oidc')
export class ProviderSessionController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: AccountServices,
    @Inject(PROVIDER) private readonly provider: ProviderClient | null,
    private readonly database: DatabaseConnection,
  ) {}

  /** Sends the browser to the provider. */
  @Get()
  @Redirect()
  @ApiResponse({ status: 302, description: 'To the provider.' })
  @Refuses('provider_not_configured', 'provider_unavailable', 'validation_failed')
  async begin(
    @Query({ schema: providerSignInQuerySchema }) { to }: ProviderSignInQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ url: string; statusCode: number }> {
    const { url, begun } = await this.required().begin(localPath(to), new Date());
    response.cookie(BEGUN_COOKIE, begun, { ...BEGUN_OPTIONS, maxAge: BEGUN_MS });
    return { url, statusCode: 302 };
  }

  /**
   * Where the provider sends the browser back to. Answers a page that goes on by itself: a redirect would still count as
   * coming from the provider's site, and the browser would not send the new cookie along.
   */
  @Get('callback')
  @ApiProduces('text/html')
  @ApiResponse({ status: 200, description: 'Signed in; goes on to the wanted page.' })
  @Refuses('provider_not_configured', 'provider_sign_in_failed', 'provider_subject_unknown')
  async finish(@Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const provider = this.required();
    this.database.requireConnected();
    const query = new URL(request.originalUrl, 'http://here.invalid').search;
    response.clearCookie(BEGUN_COOKIE, BEGUN_OPTIONS);
    const subject = await provider.finish(query, cookieOf(request, BEGUN_COOKIE), new Date());
    const signedIn = await this.accounts.providerSignIns.signIn(subject, originOf(request));
    response.cookie(SESSION_COOKIE, signedIn.token, cookieOptions(new Date(signedIn.expiresAt)));
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(onwardPage(localPath(subject.to)));
  }

  private required(): ProviderClient {
    if (this.provider === null) throw new ApiProblem('provider_not_configured');
    return this.provider;
  }
}
