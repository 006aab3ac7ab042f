/**
 * Sign-in through an OpenID provider: authorization code with PKCE, state and nonce (RFC 9700), by openid-client. What
 * must be remembered between the two halves goes, sealed, into a cookie of the browser that began: any service can
 * finish what another began, and nobody can finish in a browser that did not.
 */
import type { ProviderConfig } from '#libs/config';
import * as openid from 'openid-client';
import { z } from 'zod';
import type { AccountKeys } from '../account-keys.js';
import { AccountRefused } from '../account-refusal.js';

/** Long enough to type a password and a code at the provider. */
const BEGUN_VALID_MS = 10 * 60_000;
const PURPOSE = 'provider sign-in';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

const begunSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  until: z.number(),
});

export interface ProviderSubject {
  readonly issuer: string;
  readonly subject: string;
  /** Of the configured claim; null without one. */
  readonly account: string | null;
  /** The provider vouches for a second factor. */
  readonly secondFactor: boolean;
  /** The local path where the person wanted to go. */
  readonly to: string;
}

export class ProviderClient {
  private discovered: Promise<openid.Configuration> | null = null;

  constructor(
    private readonly config: ProviderConfig,
    private readonly callbackUrl: string,
    private readonly keys: AccountKeys,
  ) {}

  get issuer(): string {
    return this.config.issuer;
  }

  /** Where to send the browser, and what it must bring back in its cookie. */
  async begin(to: string, now: Date): Promise<{ readonly url: string; readonly begun: string }> {
    const configuration = await this.configuration();
    const verifier = openid.randomPKCECodeVerifier();
    const [state, nonce] = [openid.randomState(), openid.randomNonce()];
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl,
      scope: 'openid profile',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const until = now.getTime() + BEGUN_VALID_MS;
    const begun = this.keys.seal(JSON.stringify({ state, nonce, verifier, to, until }), PURPOSE);
    return { url: url.href, begun };
  }

  /** `query` is that of the callback's request. Refuses with `provider_sign_in_failed` whatever does not fit. */
  async finish(query: string, begun: string | null, now: Date): Promise<ProviderSubject> {
    const { state, nonce, verifier, to, until } = this.opened(begun);
    if (until < now.getTime()) throw failed();
    const configuration = await this.configuration();
    const current = new URL(this.callbackUrl);
    current.search = query;
    const claims = await openid
      .authorizationCodeGrant(configuration, current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      .then((tokens) => tokens.claims())
      .catch((fault: unknown) => {
        throw isAway(fault) ? away() : failed();
      });
    if (claims === undefined) throw failed();
    const { accountClaim } = this.config;
    const account = accountClaim === null ? null : claims[accountClaim];
    return {
      issuer: claims.iss,
      subject: claims.sub,
      account: typeof account === 'string' && account !== '' ? account : null,
      secondFactor: this.vouches(claims),
      to,
    };
  }

  private opened(begun: string | null): z.output<typeof begunSchema> {
    const text = begun === null ? null : this.keys.open(begun, PURPOSE);
    if (text === null) throw failed();
    return begunSchema.parse(JSON.parse(text));
  }

  private vouches({ amr, acr }: openid.IDToken): boolean {
    const values: readonly unknown[] = [...(Array.isArray(amr) ? amr : []), acr];
    return this.config.secondFactorValues.some((value) => values.includes(value));
  }

  /** Found once; a provider that is away is asked again at the next sign-in. */
  private configuration(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch(() => {
      this.discovered = null;
      throw away();
    });
    return this.discovered;
  }

  private discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    const server = new URL(issuer);
    const clear = server.protocol === 'http:' && LOOPBACK.has(server.hostname);
    return openid.discovery(
      server,
      clientId,
      undefined,
      clientSecret === null ? openid.None() : openid.ClientSecretPost(clientSecret),
      // Without TLS on this machine only; anywhere else the library refuses.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to stand out, not to go away
      { timeout: 5, ...(clear && { execute: [openid.allowInsecureRequests] }) },
    );
  }
}

function isAway(fault: unknown): boolean {
  return fault instanceof TypeError || (fault instanceof Error && fault.name === 'TimeoutError');
}

function failed(): AccountRefused {
  return new AccountRefused('provider_sign_in_failed');
}

function away(): AccountRefused {
  return new AccountRefused('provider_unavailable');
}
