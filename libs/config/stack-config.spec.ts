import { childEnvironment } from './child-environment.js';
import { readStackConfig } from './stack-config.js';

describe('readStackConfig', () => {
  it('requires nothing', () => {
    const read = readStackConfig({});
    expect(read).toMatchObject({ databaseUrl: null, temporalAddress: null, apiPort: null });
    expect(read.cacheDirectory).toMatch(/\/\.cache\/duban$/);
  });

  it('keeps the cache where XDG_CACHE_HOME says', () => {
    expect(readStackConfig({ XDG_CACHE_HOME: '/var/cache/me' }).cacheDirectory).toBe(
      '/var/cache/me/duban',
    );
  });

  it('refuses a port that is none', () => {
    expect(() => readStackConfig({ PORT: 'web' })).toThrow('PORT is not valid');
  });
});

describe('childEnvironment', () => {
  it('lays what is known over what is inherited and drops what is undefined', () => {
    expect(childEnvironment({ A: '2', C: undefined }, { A: '1', B: 'b', C: 'c' })).toEqual({
      A: '2',
      B: 'b',
    });
  });
});
