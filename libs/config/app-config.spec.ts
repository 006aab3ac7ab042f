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
      apiHost: '127.0.0.1',
      apiPort: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataDirectory: `${projectRoot()}/data`,
      smtp: null,
      logLevel: 'info',
      workflowBundlePath: `${projectRoot()}/dist/workflow-bundle.js`,
    });
  });

  it('takes an empty variable as absent', () => {
    expect(readConfig({ ...least, PORT: '', SMTP_URL: '' })).toMatchObject({
      apiPort: 3000,
      smtp: null,
    });
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
