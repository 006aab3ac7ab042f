/** The import rules of the house; each says why it is there. */
const onlyThrough = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: '\\.(spec|fixture)\\.ts$' },
  to: { pathNot: allowed, dependencyTypesNot: ['core'] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no top to read from; split the file that both need.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libs-through-their-index',
      severity: 'error',
      comment: 'A lib is used through its index.ts, so that its inside can change.',
      from: { path: '^(?:apps|workflows|activities|libs|infra|test)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/',
        pathNot: [
          '^libs/$1/',
          '^libs/[^/]+/index\\.ts$',
          '^libs/(contracts/http|domain/shipped)/index\\.ts$',
        ],
      },
    },
    onlyThrough(
      'domain-is-pure',
      '^libs/domain/',
      ['^libs/domain/', 'node_modules/@noble/hashes'],
      'Decisions are pure: libs/domain imports itself and one hashing library, nothing else.',
    ),
    {
      name: 'domain-uses-no-node',
      severity: 'error',
      comment: 'libs/domain runs inside the workflow sandbox: no node built-ins.',
      from: { path: '^libs/domain/', pathNot: '\\.(spec|fixture)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    onlyThrough(
      'contracts-name-only-the-domain',
      '^libs/contracts/',
      ['^libs/contracts/', '^libs/domain/index\\.ts$', 'node_modules/zod'],
      'Contracts are what both sides of a boundary share; they know no implementation.',
    ),
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      comment:
        'Workflows know the domain, the contracts and the workflow API; effects are activities.',
      from: { path: '^workflows/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^workflows/',
          '^libs/(domain|contracts)/index\\.ts$',
          'node_modules/@temporalio/(workflow|common)',
        ],
      },
    },
    {
      name: 'activities-are-effects',
      severity: 'error',
      comment:
        'Activities reach the record, the directory and the channels; they know no workflow and no app.',
      from: { path: '^activities/' },
      to: { path: '^(workflows|apps|infra)/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      comment: 'Libraries are below apps, workflows and activities.',
      from: { path: '^libs/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|workflows|activities|infra|test)/' },
    },
    {
      name: 'api-imports-libs-only',
      severity: 'error',
      comment: 'The API sends commands; it runs no workflow and no activity.',
      from: { path: '^apps/api/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(workflows|activities|infra|test|apps/(?!api/))' },
    },
    {
      name: 'web-knows-only-its-client',
      severity: 'error',
      comment:
        'The web app talks to the API over HTTP, through the client generated from its description.',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|workflows|activities|infra|test|apps/(?!web/))' },
    },
    {
      name: 'nothing-imports-the-web-app',
      severity: 'error',
      comment: 'The web app is built on its own, for the browser.',
      from: { pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'web-features-are-apart',
      severity: 'error',
      comment: 'What two features need is in shared/; the API client and shared/ know no feature.',
      from: { path: '^apps/web/(api|shared)/' },
      to: { path: '^apps/web/(app|features)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Tests are leaves.',
      from: { pathNot: '^test/|\\.(spec|fixture)\\.ts$' },
      to: { path: '^test/|\\.(spec|fixture)\\.ts$' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'Every import resolves.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-dependencies-in-the-product',
      severity: 'error',
      comment: 'What runs in production is listed under dependencies.',
      from: { path: '^(apps|workflows|activities|libs)/', pathNot: '\\.(spec|fixture)\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
