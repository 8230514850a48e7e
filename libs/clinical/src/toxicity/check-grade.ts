import { CTCAE_5 } from './ctcae-5.js';
import { LOCAL_TERMS } from './local-terms.js';
import type { Grade, ToxicityScale, ToxicityTerm } from './scale.types.js';
import { WHO_1979 } from './who-1979.js';

/** The scales a grade may be given on. There is no conversion between them: their grades mean different things. */
export const TOXICITY_SCALES: readonly ToxicityScale[] = [WHO_1979, CTCAE_5, LOCAL_TERMS];

/** The scale in that version, or undefined. */
export function toxicityScale(id: string, version: string): ToxicityScale | undefined {
  return TOXICITY_SCALES.find((scale) => scale.id === id && scale.version === version);
}

/** The term of that code on the scale; on the WHO scale also a local term, which is marked `local`. */
export function toxicityTerm(scale: ToxicityScale, code: string): ToxicityTerm | undefined {
  const terms = scale.id === 'WHO' ? [...scale.terms, ...LOCAL_TERMS.terms] : scale.terms;
  return terms.find((term) => term.code === code);
}

/** The bounds of a grade; equal for a single grade. */
export function gradeRange({ value }: Pick<Grade, 'value'>): readonly [low: number, high: number] {
  return typeof value === 'number' ? [value, value] : value;
}

/**
 * What is wrong with a grade of a term, in words; empty when it is valid: a known scale and version, a term of that
 * scale, whole grades inside what the scale defines for the term, a range the right way round.
 */
export function checkGrade(termCode: string, grade: Grade): string[] {
  const scale = toxicityScale(grade.scale, grade.version);
  if (!scale) return [`unknown toxicity scale ${grade.scale} ${grade.version}`];
  const term = toxicityTerm(scale, termCode);
  if (!term) return [`${scale.id} ${scale.version} has no term ${termCode}`];
  const [low, high] = gradeRange(grade);
  const [lowest, highest] = term.grades;
  if (!Number.isInteger(low) || !Number.isInteger(high)) return ['a grade is a whole number'];
  if (low > high) return [`the range ${low}-${high} is the wrong way round`];
  if (low >= lowest && high <= highest) return [];
  return [`${scale.id} ${scale.version} grades ${term.label} from ${lowest} to ${highest}`];
}
