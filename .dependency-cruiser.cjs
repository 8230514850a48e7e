/*
 * Which part may know which. test/architecture/architecture.spec.ts proves of every rule here that it can fire.
 */

/** For each lib, the libs it may import. What isn't listed is refused, and so is every way back. */
const MAY_IMPORT = {
  kernel: [],
  clinical: ['kernel'],
  statistics: ['kernel'],
  trial: ['kernel', 'clinical', 'statistics'],
  transparency: ['kernel'],
  access: ['kernel'],
  identity: ['kernel'],
  governance: ['kernel', 'clinical', 'statistics', 'trial'],
  plots: ['kernel', 'clinical', 'statistics', 'trial'],
  contracts: ['kernel', 'clinical', 'statistics', 'trial', 'plots', 'access', 'governance', 'interop'],
  'event-store': ['kernel', 'trial', 'transparency'],
  'read-models': ['kernel', 'clinical', 'statistics', 'trial', 'governance', 'event-store'],
  surveillance: ['kernel', 'clinical', 'statistics', 'trial', 'governance', 'event-store'],
  interop: ['kernel', 'clinical', 'statistics', 'trial'],
  registry: [
    'kernel',
    'access',
    'identity',
    'governance',
    'clinical',
    'statistics',
    'trial',
    'interop',
    'contracts',
    'event-store',
    'read-models',
    'surveillance',
  ],
  'embedded-postgres': [],
};

/** These run in the browser too, and give the same answer for the same input. */
const PURE =
  '^libs/(kernel|access|governance|clinical|statistics|trial|interop|contracts|transparency|plots)/';
const PURE_PACKAGES =
  '^node_modules/(zod|temporal-polyfill|temporal-spec|papaparse|fflate|@stdlib|@noble|d3-[a-z]+)/';

const TEST_CODE = '(\\.spec\\.tsx?$|^libs/testing/|^test/)';
const LIB_INDEX = '^libs/[^/]+/src/index\\.ts$';

const oneWay = Object.entries(MAY_IMPORT).map(([lib, allowed]) => ({
  name: `${lib}-one-way`,
  comment: `${lib} may import ${allowed.join(', ') || 'no other lib'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: TEST_CODE },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

const rules = [
  {
    name: 'libs-know-no-app',
    comment: 'An app is composed from libs, never the reverse',
    from: { path: '^(libs|migrations)/' },
    to: { path: '^apps/' },
  },
  {
    name: 'nest-in-apps-only',
    comment: 'Libs are plain TypeScript that a Nest module in an app wires up',
    from: { path: '^(libs|migrations)/' },
    to: { path: '^node_modules/@nestjs/' },
  },
  {
    name: 'pure-libs-use-no-node',
    comment: 'Pure libs run in the browser',
    from: { path: PURE, pathNot: TEST_CODE },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'pure-libs-use-few-packages',
    comment: 'Neither a database, nor a framework, nor a queue',
    from: { path: PURE, pathNot: TEST_CODE },
    to: { path: '^node_modules/', pathNot: PURE_PACKAGES },
  },
  {
    name: 'libs-through-their-index',
    comment: "What a lib's index doesn't export is its own concern",
    from: { path: '^libs/([^/]+)/' },
    to: { path: '^libs/', pathNot: ['^libs/$1/', LIB_INDEX] },
  },
  {
    name: 'apps-use-libs-through-their-index',
    comment: "What a lib's index doesn't export is its own concern",
    from: { path: '^(apps|migrations|test)/' },
    to: { path: '^libs/', pathNot: LIB_INDEX },
  },
  {
    name: 'apps-stand-alone',
    comment: 'Only the command line composes the other apps into one process',
    from: { path: '^apps/(api|worker|web)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'web-uses-pure-libs',
    comment: 'The web app runs in a browser',
    from: { path: '^apps/web/' },
    to: { path: '^(libs|migrations)/', pathNot: PURE },
  },
  {
    name: 'product-knows-no-test-code',
    comment: 'Test code stays out of what is delivered',
    from: { path: '^(apps|libs|migrations)/', pathNot: TEST_CODE },
    to: { path: TEST_CODE },
  },
  {
    name: 'product-uses-no-dev-dependency',
    comment: 'npm ci --omit=dev installs all that the product needs',
    from: { path: '^(apps|libs|migrations)/', pathNot: [TEST_CODE, '^apps/web/'] },
    to: { dependencyTypes: ['npm-dev'] },
  },
  {
    name: 'packages-are-declared',
    comment: 'A package that only another package brings along can be gone tomorrow',
    from: { path: '^(apps|libs|migrations|test)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'imports-resolve',
    comment: 'What the lint cannot find it cannot judge',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

module.exports = {
  forbidden: [...oneWay, ...rules.map((rule) => ({ severity: 'error', ...rule }))],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|apps/web/dist|test/bench/peers)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
