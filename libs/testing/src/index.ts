export * from './given-patient.js';
export * from './legal-commands.js';
export * from './sample-study.js';
export { createTestDatabase, type Filling, type TestDatabase } from './test-database.js';
