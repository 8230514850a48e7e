export * from './clock.js';
export * from './command-context.js';
export * from './commands.js';
export * from './past/index.js';
export * from './queries.js';
export * from './registry.js';
export * from './streams.js';
