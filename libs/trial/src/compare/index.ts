/** Two views of one study beside each other. */
export * from './criteria-comparison.js';
export * from './diff-records.js';
export * from './moved-figures.js';
