/**
 * How people prove who they are: password rule, sessions, second factor, sign-in through a provider.
 *
 * The password rule is a setting because its two anchors disagree: OWASP ASVS 5 forbids rules of composition and
 * rotation, 等保 2.0 level 3 asks for both. The variables are those of docs/configuration.md:
 *
 * | variable                 | default                          | field                          |
 * | ------------------------ | -------------------------------- | ------------------------------ |
 * | PASSWORD_RULE            | asvs                             | password.composition           |
 * | PASSWORD_MIN_LENGTH      | asvs 12, dengbao 8               | password.minimumLength         |
 * | PASSWORD_ROTATION_DAYS   | asvs 0, dengbao 90; 0 is none    | password.rotationDays          |
 * | PASSWORD_HISTORY         | asvs 0, dengbao 5                | password.history               |
 * | SESSION_IDLE_MINUTES     | 120                              | session.idleMinutes            |
 * | SESSION_ABSOLUTE_MINUTES | 720                              | session.absoluteMinutes        |
 * | SECOND_FACTOR            | production required, else optional | secondFactor                 |
 * | ACCOUNT_KEYS             | none                             | keys                           |
 * | OIDC_ISSUER              | none                             | provider.issuer                |
 * | OIDC_CLIENT_ID           | with OIDC_ISSUER required        | provider.clientId              |
 * | OIDC_CLIENT_SECRET       | none                             | provider.clientSecret          |
 * | OIDC_ACCOUNT_CLAIM       | none                             | provider.accountClaim          |
 * | OIDC_SECOND_FACTOR       | mfa                              | provider.secondFactorValues    |
 */
import { z } from 'zod';
import { ConfigurationError } from './environment.js';

export interface PasswordRule {
  /** Characters. */
  readonly minimumLength: number;
  /** Three of: small letters, capital letters, digits, others. */
  readonly composition: boolean;
  /** null: a password lasts until its person changes it. */
  readonly rotationDays: number | null;
  /** How many former passwords may not come back. */
  readonly history: number;
}

export interface ProviderConfig {
  /** As its discovery document names it. */
  readonly issuer: string;
  readonly clientId: string;
  /** null: a public client; PKCE is used in any case. */
  readonly clientSecret: string | null;
  /** The claim that equals an account's name, to link an unknown subject at its first sign-in; null: never. */
  readonly accountClaim: string | null;
  /** Values of `amr` or `acr` by which the provider vouches for a second factor. */
  readonly secondFactorValues: readonly string[];
}

export interface AccountConfig {
  readonly password: PasswordRule;
  readonly session: { readonly idleMinutes: number; readonly absoluteMinutes: number };
  /** Whether approvers and administrators must have a second factor; anybody may. */
  readonly secondFactor: 'required' | 'optional';
  /** 32 bytes each, base64: the first one seals, all of them open. Empty: none is given. */
  readonly keys: readonly string[];
  readonly provider: ProviderConfig | null;
}

const minutes = z.coerce.number().int().min(1).max(10_080);
const KEY = /^[A-Za-z0-9+/]{43}=$/;

export const accountShape = {
  PASSWORD_RULE: z.enum(['asvs', 'dengbao']).default('asvs'),
  PASSWORD_MIN_LENGTH: z.coerce.number().int().min(8).max(64).optional(),
  PASSWORD_ROTATION_DAYS: z.coerce.number().int().min(0).max(3650).optional(),
  PASSWORD_HISTORY: z.coerce.number().int().min(0).max(24).optional(),
  SESSION_IDLE_MINUTES: minutes.default(120),
  SESSION_ABSOLUTE_MINUTES: minutes.default(720),
  SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
  ACCOUNT_KEYS: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .pipe(z.array(z.string().regex(KEY)).min(1))
    .optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ACCOUNT_CLAIM: z.string().optional(),
  OIDC_SECOND_FACTOR: z.string().default('mfa'),
};

type Read = z.output<z.ZodObject<typeof accountShape>>;

export function accountConfigOf(read: Read, mode: 'demonstration' | 'production'): AccountConfig {
  const dengbao = read.PASSWORD_RULE === 'dengbao';
  const rotationDays = read.PASSWORD_ROTATION_DAYS ?? (dengbao ? 90 : 0);
  return {
    password: {
      minimumLength: read.PASSWORD_MIN_LENGTH ?? (dengbao ? 8 : 12),
      composition: dengbao,
      rotationDays: rotationDays === 0 ? null : rotationDays,
      history: read.PASSWORD_HISTORY ?? (dengbao ? 5 : 0),
    },
    session: {
      idleMinutes: read.SESSION_IDLE_MINUTES,
      absoluteMinutes: read.SESSION_ABSOLUTE_MINUTES,
    },
    secondFactor: read.SECOND_FACTOR ?? (mode === 'production' ? 'required' : 'optional'),
    keys: read.ACCOUNT_KEYS ?? [],
    provider: providerOf(read),
  };
}

function providerOf(read: Read): ProviderConfig | null {
  if (read.OIDC_ISSUER === undefined) return null;
  if (read.OIDC_CLIENT_ID === undefined)
    throw new ConfigurationError(['OIDC_CLIENT_ID is missing']);
  return {
    issuer: read.OIDC_ISSUER,
    clientId: read.OIDC_CLIENT_ID,
    clientSecret: read.OIDC_CLIENT_SECRET ?? null,
    accountClaim: read.OIDC_ACCOUNT_CLAIM ?? null,
    secondFactorValues: read.OIDC_SECOND_FACTOR.split(',').map((value) => value.trim()),
  };
}
