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

type Dated = Pick<Visit, 'attendedOn' | 'windowFrom' | 'windowTo' | 'expected'>;

/** Where a visit stands on a day. */
export function stateOf(visit: Dated, on: string): VisitState {
  if (visit.attendedOn !== null) {
    return visit.attendedOn >= visit.windowFrom && visit.attendedOn <= visit.windowTo ? 'done' : 'late';
  }
  if (!visit.expected) return 'unexpected';
  if (on < visit.windowFrom) return 'future';
  return on <= visit.windowTo ? 'open' : 'missed';
}
