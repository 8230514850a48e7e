/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Sources name what they import by its compiled name.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'] },
  transform: { '\\.tsx?$': ['@swc/jest', { swcrc: true }] },
  testMatch: ['<rootDir>/{apps,libs,migrations,test}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/'],
  globalSetup: './libs/testing/jest/database-broker.mjs',
  globalTeardown: './libs/testing/jest/database-teardown.mjs',
  // Specs wait for databases and browsers more than they compute.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
