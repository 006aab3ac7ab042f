// Jest in ESM mode, one project per kind of test: what needs a server lives in test/, what needs none beside its file.
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^#(libs|infra)/(.*)$': '<rootDir>/$1/$2/index.ts',
    '^#(workflows|activities)$': '<rootDir>/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** Projects whose specs need the managed PostgreSQL and Temporal. */
const served = (name) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`],
  globalSetup: '<rootDir>/test/run/stack.setup.ts',
  globalTeardown: '<rootDir>/test/run/stack.teardown.ts',
});

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,workflows,activities,libs,infra}/**/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'architecture',
      testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'],
    },
    { ...base, displayName: 'replay', testMatch: ['<rootDir>/test/replay/**/*.spec.ts'] },
    served('workflow'),
    served('integration'),
    served('browser'),
  ],
};
