import type { Decision, Response } from './response.types.js';

export type TargetResponse = 'CR' | 'PR' | 'SD' | 'PD' | 'NE' | 'INDETERMINATE';
export type NonTargetResponse = 'CR' | 'NON_CR_NON_PD' | 'PD' | 'NE';

export interface RecistOverallInput {
  /** Absent when the patient has no target lesion. */
  readonly target?: TargetResponse | null;
  /** Absent when the patient has no non-target lesion. */
  readonly nonTarget?: NonTargetResponse | null;
  /** An unequivocal new lesion. */
  readonly newLesion?: boolean;
}

function withTarget(target: TargetResponse, nonTarget: NonTargetResponse | null | undefined): Response {
  if (target !== 'CR') return target;
  return nonTarget === 'NON_CR_NON_PD' || nonTarget === 'NE' ? 'PR' : 'CR';
}

/** Overall response at one time point: Eisenhauer 2009, Table 1 (with target disease) and Table 2 (without). */
export function recistOverall({ target, nonTarget, newLesion = false }: RecistOverallInput): Decision {
  if (newLesion) return { result: 'PD', reason: 'new lesion' };
  if (nonTarget === 'PD') return { result: 'PD', reason: 'unequivocal progression of non-target disease' };
  if (target) return { result: withTarget(target, nonTarget) };
  if (nonTarget) return { result: nonTarget };
  return { result: 'INDETERMINATE', missing: ['target', 'nonTarget'] };
}
