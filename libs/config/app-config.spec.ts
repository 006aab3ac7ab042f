import { readConfig } from './app-config.js';
import { ConfigurationError } from './environment.js';
import { projectRoot } from './project-root.js';

const least = {
  DATABASE_URL: 'postgresql://duban_api:geheim@127.0.0.1:5432/duban',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
};

describe('readConfig', () => {
  it('fills every default from the two required variables', () => {
    expect(readConfig(least)).toEqual({
      mode: 'demonstration',
      databaseUrl: least.DATABASE_URL,
      workerDatabaseUrl: null,
      adminDatabaseUrl: null,
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'duban',
      payloadKeys: [],
      apiHost: '127.0.0.1',
      apiPort: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataDirectory: `${projectRoot()}/data`,
      smtp: null,
      trustedProxies: [],
      rateLimits: {
        reads: 1_800,
        writes: 1_200,
        files: 120,
        strangers: 600,
        signIns: 300,
        address: 18_000,
      },
      bulkRatePerSecond: 20,
      logLevel: 'info',
      workflowBundlePath: `${projectRoot()}/dist/workflow-bundle.js`,
      watchdog: { intervalMinutes: 60, repair: true },
      accounts: {
        password: { minimumLength: 12, composition: false, rotationDays: null, history: 0 },
        session: { idleMinutes: 120, absoluteMinutes: 720 },
        secondFactor: 'optional',
        keys: [],
        provider: null,
      },
    });
  });

  it('takes an empty variable as absent', () => {
    expect(readConfig({ ...least, PORT: '', SMTP_URL: '' })).toMatchObject({
      apiPort: 3000,
      smtp: null,
    });
  });

  it('reads limits and proxies, and keeps the default of what is not named', () => {
    const read = readConfig({
      ...least,
      RATE_LIMITS: 'reads=5,files=2',
      TRUSTED_PROXIES: 'loopback, 10.0.0.0/8',
    });
    expect(read.rateLimits).toMatchObject({ reads: 5, files: 2, writes: 1_200 });
    expect(read.trustedProxies).toEqual(['loopback', '10.0.0.0/8']);
    for (const wrong of ['reads', 'reads=0', 'reads=-1', 'everything=5', 'reads=five']) {
      expect(() => readConfig({ ...least, RATE_LIMITS: wrong })).toThrow(
        /RATE_LIMITS\S* is not valid/,
      );
    }
    expect(() => readConfig({ ...least, TRUSTED_PROXIES: 'everybody' })).toThrow(
      /TRUSTED_PROXIES\S* is not valid/,
    );
  });

  it('reads how often the record is compared with the engine, and whether it is repaired', () => {
    const read = readConfig({
      ...least,
      RECONCILIATION_MINUTES: '15',
      RECONCILIATION_REPAIR: 'off',
    });
    expect(read.watchdog).toEqual({ intervalMinutes: 15, repair: false });
    for (const wrong of ['0', '1441', 'hourly', '1.5']) {
      expect(() => readConfig({ ...least, RECONCILIATION_MINUTES: wrong })).toThrow(
        /RECONCILIATION_MINUTES is not valid/,
      );
    }
  });

  it('prefers the environment to the fallback', () => {
    const read = readConfig({ PORT: '4000' }, { ...least, PORT: '5000' });
    expect(read.apiPort).toBe(4000);
    expect(read.temporalAddress).toBe('127.0.0.1:7233');
  });

  it('names each missing variable in one sentence', () => {
    expect(() => readConfig({})).toThrow(
      'The configuration cannot be used: DATABASE_URL is missing, TEMPORAL_ADDRESS is missing; ' +
        'set each as docs/configuration.md says and start again.',
    );
  });

  it('shows no value in a fault', () => {
    const faulty = { ...least, DATABASE_URL: 'mysql://root:geheim@db/x', PORT: '99999' };
    const fault = catchFault(() => readConfig(faulty));
    expect(fault.variables).toEqual(['DATABASE_URL is not valid', 'PORT is not valid']);
    expect(`${fault.message} ${fault.stack ?? ''}`).not.toMatch(/geheim|99999/);
  });
});

function catchFault(action: () => unknown): ConfigurationError {
  try {
    action();
  } catch (fault) {
    if (fault instanceof ConfigurationError) return fault;
  }
  throw new Error('a ConfigurationError was expected');
}
