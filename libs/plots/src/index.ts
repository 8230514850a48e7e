export * from './draw-plot.js';
export * from './plot-data.js';
export * from './timeline.js';
export * from './words/code-name.js';
export { codesEn } from './words/codes.en.js';
export { codesZhCn } from './words/codes.zh-cn.js';
export * from './words/phrases.js';
export * from './words/plot-words.js';
