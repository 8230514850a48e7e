import { type VisitState as DueState, visitState } from '#clinical';
import type { SubjectVisits } from '../../api/governance.js';

export type Visit = SubjectVisits['visits'][number];

/** A glyph and not only a colour for each state. */
export const GLYPHS = {
  DONE: '●',
  DONE_OUT_OF_WINDOW: '◐',
  OVERDUE: '◆',
  MISSED: '✕',
  DUE: '◇',
  UPCOMING: '·',
  UNEXPECTED: '–',
} as const satisfies Record<DueState | 'UNEXPECTED', string>;
export type VisitState = keyof typeof GLYPHS;

type Dated = Pick<Visit, 'attendedOn' | 'windowFrom' | 'windowTo' | 'expected'>;

/** Where a visit stands on a day. A visit that no other follows stays overdue. */
export function stateOf(visit: Dated, nextWindowFrom: string | null, on: string): VisitState {
  if (visit.attendedOn === null && !visit.expected) return 'UNEXPECTED';
  return visitState(visit, visit.attendedOn, on, nextWindowFrom);
}
