export type ToxicityScaleId = 'WHO' | 'CTCAE' | 'LOCAL';

/** One adverse event term of a scale. */
export interface ToxicityTerm {
  /** Stable key inside its scale. */
  readonly code: string;
  readonly label: string;
  readonly category: string;
  /** The lowest and highest grade that the scale defines for this term. */
  readonly grades: readonly [lowest: number, highest: number];
  /** MedDRA code of the CTCAE term, where we hold it. */
  readonly meddra?: string;
  /** What each grade means, from the lowest up. */
  readonly meaning?: readonly string[];
  /** The scale has no such item; the study graded it on its own terms. */
  readonly local?: true;
}

export interface ToxicityScale {
  readonly id: ToxicityScaleId;
  readonly version: string;
  readonly title: string;
  readonly source: string;
  readonly terms: readonly ToxicityTerm[];
}

/** A grade as recorded: one grade, or a range when the source gave only bounds (for example "grade I-II"). */
export interface Grade {
  /** Scale and version together name one grading; there may be several versions of a scale. */
  readonly scale: string;
  readonly version: string;
  readonly value: number | readonly [low: number, high: number];
}
