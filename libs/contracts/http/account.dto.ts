/** One's own account, and the administration of accounts. What a person types is bounded here and judged by the rule. */
import { z } from 'zod';
import { instantSchema, pageOf } from './shared.dto.js';

/** Longest password; the rule says the shortest. */
const LONGEST_PASSWORD = 200;

export const passwordSchema = z.string().min(1).max(LONGEST_PASSWORD);
export const accountNameSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,99}$/u)
  .meta({
    description: 'Letters, digits, dot, dash and underscore; capital letters do not count.',
  });
/** A code of the authenticator app, or a recovery code. */
export const codeSchema = z.string().trim().min(1).max(60);
/** A name as people write it; PostgreSQL's text holds no NUL. */
const nameSchema = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]{1,100}$/u);
const mailSchema = z.email().max(200).nullable();

export const ownSessionsSchema = z
  .object({
    items: z.array(
      z.object({
        sessionId: z.string(),
        current: z.boolean(),
        createdAt: instantSchema,
        seenAt: instantSchema.meta({ description: 'Last use, to the minute.' }),
        expiresAt: instantSchema,
        address: z.string().nullable(),
        userAgent: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });
export type OwnSessions = z.infer<typeof ownSessionsSchema>;

export const ownAccountSchema = z
  .object({
    account: z.string(),
    email: z.string().nullable(),
    passwordChangedAt: instantSchema,
    secondFactor: z.object({
      enrolledAt: instantSchema.nullable(),
      recoveryCodesLeft: z.number().int(),
    }),
  })
  .meta({ id: 'OwnAccount' });
export type OwnAccount = z.infer<typeof ownAccountSchema>;

/** A session that takes the place of the one in which it was asked for. */
const renewed = {
  token: z.string().meta({ description: 'For `Authorization: Bearer`; browsers use the cookie.' }),
  expiresAt: instantSchema,
};
export const renewedSessionSchema = z.object(renewed).meta({ id: 'RenewedSession' });
export type RenewedSession = z.infer<typeof renewedSessionSchema>;

export const passwordChangeSchema = z
  .object({ current: passwordSchema, password: passwordSchema })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

export const secondFactorBeginSchema = z
  .object({ password: passwordSchema.optional(), code: codeSchema.optional() })
  .meta({
    id: 'SecondFactorBegin',
    description: 'The password; where a second factor is enrolled already, a code of it.',
  });
export type SecondFactorBegin = z.infer<typeof secondFactorBeginSchema>;

export const secondFactorSecretSchema = z
  .object({
    secret: z.string().meta({ description: 'Base32, shown once.' }),
    uri: z.string().meta({ description: 'otpauth URI, for a QR code.' }),
  })
  .meta({ id: 'SecondFactorSecret' });
export type SecondFactorSecret = z.infer<typeof secondFactorSecretSchema>;

export const secondFactorCodeSchema = z
  .object({ code: codeSchema })
  .meta({ id: 'SecondFactorCode' });
export type SecondFactorCode = z.infer<typeof secondFactorCodeSchema>;

export const secondFactorConfirmedSchema = z
  .object({
    ...renewed,
    recoveryCodes: z.array(z.string()).meta({ description: 'Shown once; each is good once.' }),
  })
  .meta({ id: 'SecondFactorConfirmed' });
export type SecondFactorConfirmed = z.infer<typeof secondFactorConfirmedSchema>;

const token = {
  tokenId: z.string(),
  name: z.string(),
  scope: z.enum(['read', 'write']),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  usedAt: instantSchema.nullable().meta({ description: 'Last use, to the minute.' }),
};

export const newAccessTokenSchema = z
  .object({
    name: nameSchema,
    scope: token.scope.meta({ description: '`read` cannot change anything.' }),
    validDays: z.number().int().min(1).max(365),
  })
  .meta({ id: 'NewAccessToken' });
export type NewAccessTokenDto = z.infer<typeof newAccessTokenSchema>;

export const issuedAccessTokenSchema = z
  .object({ ...token, token: z.string().meta({ description: 'Shown once.' }) })
  .meta({ id: 'IssuedAccessToken' });
export type IssuedAccessToken = z.infer<typeof issuedAccessTokenSchema>;

export const accessTokensSchema = z
  .object({ items: z.array(z.object(token)) })
  .meta({ id: 'AccessTokens' });
export type AccessTokensAnswer = z.infer<typeof accessTokensSchema>;

export const accountPageSchema = pageOf(
  z.object({
    personId: z.string(),
    account: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    disabled: z.boolean(),
    passwordTemporary: z.boolean(),
    secondFactorEnrolled: z.boolean(),
    lockedUntil: instantSchema.nullable(),
  }),
  'AccountPage',
);
export type AccountPageDto = z.infer<typeof accountPageSchema>;

export const newAccountSchema = z
  .object({ personId: z.uuid(), account: accountNameSchema, email: mailSchema.default(null) })
  .meta({ id: 'NewAccount' });
export type NewAccountDto = z.infer<typeof newAccountSchema>;

export const temporaryPasswordSchema = z
  .object({
    temporaryPassword: z
      .string()
      .meta({ description: 'Shown once; changed at the first sign-in.' }),
    validUntil: instantSchema,
  })
  .meta({ id: 'TemporaryPassword' });
export type TemporaryPasswordDto = z.infer<typeof temporaryPasswordSchema>;

export const accountMailSchema = z.object({ email: mailSchema }).meta({ id: 'AccountMail' });
export type AccountMail = z.infer<typeof accountMailSchema>;

export const newProviderIdentitySchema = z
  .object({ subject: z.string().regex(/^[^\p{Cc}]{1,255}$/u) })
  .meta({ id: 'NewProviderIdentity' });
export type NewProviderIdentityDto = z.infer<typeof newProviderIdentitySchema>;

export const providerIdentitySchema = z
  .object({
    identityId: z.string(),
    issuer: z.string(),
    subject: z.string(),
    linkedAt: instantSchema,
  })
  .meta({ id: 'ProviderIdentity' });
export type ProviderIdentityDto = z.infer<typeof providerIdentitySchema>;

export const providerIdentitiesSchema = z
  .object({ items: z.array(providerIdentitySchema) })
  .meta({ id: 'ProviderIdentities' });
export type ProviderIdentitiesDto = z.infer<typeof providerIdentitiesSchema>;

export const firstAdministratorSchema = z
  .object({
    token: z.string().min(1).max(100),
    name: nameSchema,
    account: accountNameSchema,
    password: passwordSchema,
  })
  .meta({ id: 'FirstAdministrator' });
export type FirstAdministratorDto = z.infer<typeof firstAdministratorSchema>;

export const firstAdministratorMadeSchema = z
  .object({ personId: z.string() })
  .meta({ id: 'FirstAdministratorMade' });
export type FirstAdministratorMade = z.infer<typeof firstAdministratorMadeSchema>;

/** `to`: a path of this site to go on to; anything else is taken as `/`. */
export const providerSignInQuerySchema = z.object({ to: z.string().max(2000).optional() });
export type ProviderSignInQuery = z.infer<typeof providerSignInQuerySchema>;
