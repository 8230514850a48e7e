import type { SubjectVisits } from '../../api/governance.js';

export type Visit = SubjectVisits['visits'][number];

/** A glyph and not only a colour for each state. */
export const GLYPHS = {
  done: '●',
  late: '◐',
  missed: '✕',
  open: '◇',
  future: '·',
  unexpected: '–',
} as const;
export type VisitState = keyof typeof GLYPHS;

/** Where a visit stands on a day. After `expectedTo` nobody is expected any more. */
export function stateOf(visit: Visit, expectedTo: string | null, on: string): VisitState {
  if (visit.attendedOn !== null) {
    return visit.attendedOn >= visit.windowFrom && visit.attendedOn <= visit.windowTo ? 'done' : 'late';
  }
  if (expectedTo !== null && visit.windowTo > expectedTo) return 'unexpected';
  if (on < visit.windowFrom) return 'future';
  return on <= visit.windowTo ? 'open' : 'missed';
}
