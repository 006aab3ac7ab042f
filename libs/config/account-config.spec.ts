import { readConfig } from './app-config.js';

const least = {
  DATABASE_URL: 'postgresql://duban_api:geheim@127.0.0.1:5432/duban',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
};
const accounts = (more: Record<string, string> = {}) => readConfig({ ...least, ...more }).accounts;
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('the password rule', () => {
  it('is that of ASVS unless 等保 is asked for: length, no composition, no rotation', () => {
    expect(accounts().password).toEqual({
      minimumLength: 12,
      composition: false,
      rotationDays: null,
      history: 0,
    });
  });

  it('of 等保 wants composition, rotation and a history, each of which can be set', () => {
    expect(accounts({ PASSWORD_RULE: 'dengbao' }).password).toEqual({
      minimumLength: 8,
      composition: true,
      rotationDays: 90,
      history: 5,
    });
    const own = {
      PASSWORD_RULE: 'dengbao',
      PASSWORD_MIN_LENGTH: '10',
      PASSWORD_ROTATION_DAYS: '0',
      PASSWORD_HISTORY: '12',
    };
    expect(accounts(own).password).toEqual({
      minimumLength: 10,
      composition: true,
      rotationDays: null,
      history: 12,
    });
  });

  it('never allows fewer than eight characters', () => {
    expect(() => accounts({ PASSWORD_MIN_LENGTH: '7' })).toThrow(
      'PASSWORD_MIN_LENGTH is not valid',
    );
  });
});

describe('the second factor', () => {
  it('is required in production and left open in a demonstration, unless it is set', () => {
    expect(accounts().secondFactor).toBe('optional');
    expect(accounts({ DUBAN_MODE: 'production' }).secondFactor).toBe('required');
    expect(accounts({ SECOND_FACTOR: 'required' }).secondFactor).toBe('required');
  });
});

describe('keys', () => {
  it('are 32 bytes each, several where they rotate', () => {
    expect(accounts({ ACCOUNT_KEYS: `${KEY}, ${KEY}` }).keys).toEqual([KEY, KEY]);
    expect(() => accounts({ ACCOUNT_KEYS: 'geheim' })).toThrow(/ACCOUNT_KEYS is not valid/);
  });
});

describe('the provider', () => {
  it('is absent without an issuer and needs a client id with one', () => {
    expect(accounts().provider).toBeNull();
    const issuer = { OIDC_ISSUER: 'https://sso.example' };
    expect(() => accounts(issuer)).toThrow('OIDC_CLIENT_ID is missing');
    expect(
      accounts({ ...issuer, OIDC_CLIENT_ID: 'duban', OIDC_SECOND_FACTOR: 'mfa, otp' }),
    ).toMatchObject({
      provider: {
        issuer: 'https://sso.example',
        clientId: 'duban',
        clientSecret: null,
        accountClaim: null,
        secondFactorValues: ['mfa', 'otp'],
      },
    });
  });
});
