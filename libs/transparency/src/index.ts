export * from './base64.js';
export * from './checkpoint.js';
export * from './frontier.js';
export * from './hash.js';
export * from './note.js';
export * from './proofs.js';
export * from './ranges.js';
export * from './tiles.js';
