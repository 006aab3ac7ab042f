/**
 * What may never stand in a log: names under which secrets travel, and secrets inside texts. The one list, so that nobody
 * who logs an object has to remember it.
 */
const SECRET_NAMES = [
  'password',
  'newPassword',
  'oldPassword',
  'currentPassword',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'idToken',
  'code',
  'otp',
  'recoveryCode',
  'recoveryCodes',
  'secret',
  'clientSecret',
  'encryptionKey',
  'keys',
  'authorization',
  'cookie',
  'cookies',
  'set-cookie',
  'databaseUrl',
  'adminDatabaseUrl',
  'smtp',
];

/** `code` at the top of a line is the code of a refusal, which the log is searched by. */
const TOP_LEVEL = SECRET_NAMES.filter((name) => name !== 'code');

/** Three levels down; deeper values are not logged by this product. Errors are cut down apart, see fault.serializer. */
export const REDACTED_PATHS = [
  ...TOP_LEVEL.map((name) => memberOf(name)),
  ...SECRET_NAMES.flatMap((name) => {
    const member = memberOf(name);
    const under = member.startsWith('[') ? member : `.${member}`;
    return [`*${under}`, `*.*${under}`, `*.*.*${under}`];
  }),
];

function memberOf(name: string): string {
  return /^\w+$/.test(name) ? name : `["${name}"]`;
}

const INSIDE_TEXT: readonly (readonly [RegExp, string])[] = [
  // user:password@ of a connection string
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]*:[^\s@]*@/gi, '$1[redacted]@'],
  [/\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, '$1 [redacted]'],
  [
    /\b(password|passwd|token|secret|code|otp)(["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi,
    '$1$2[redacted]',
  ],
  [/\b(duban_session|__Host-[\w-]+)=[^\s;]+/gi, '$1=[redacted]'],
];

/** A text that somebody else made, e.g. a driver's message, without the secrets that it may quote. */
export function withoutSecrets(text: string): string {
  return INSIDE_TEXT.reduce((clean, [pattern, to]) => clean.replace(pattern, to), text);
}
