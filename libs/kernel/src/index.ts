export * from './calendar-date.js';
export * from './canonical-json.js';
export * from './decider.js';
export * from './define-event.js';
export * from './domain-error.js';
export * from './unreadable.js';
