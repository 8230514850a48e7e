import type { Protocol } from '../study/protocol.js';
import type { Cohort } from './cohort.js';

const RESECTIONS: readonly string[] = ['R0_RESECTION', 'RESECTION'];

/**
 * Whether a study asks if tumours come back after a resection: its protocol has something that begins or ends so, or
 * somebody was resected.
 */
export function followsResections({ protocol, subjects }: Cohort): boolean {
  return subjects.valuesOf('resected').has(true) || plansResections(protocol);
}

function plansResections({ endpoints, visitSchedules, surveillance }: Protocol): boolean {
  return (
    endpoints.some(({ start, events }) => RESECTIONS.includes(start) || events.includes('RECURRENCE')) ||
    visitSchedules.some(({ anchor }) => RESECTIONS.includes(anchor)) ||
    surveillance.some(({ kind }) => kind === 'RECURRENCE' || kind === 'RECURRENCE_STATUS')
  );
}
