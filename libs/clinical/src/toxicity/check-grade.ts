import { CTCAE_5 } from './ctcae-5.js';
import { LOCAL_TERMS } from './local-terms.js';
import type { Grade, ToxicityScale, ToxicityScaleId, ToxicityTerm } from './scale.types.js';
import { WHO_1979 } from './who-1979.js';

/** The scales a grade may be given on. There is no conversion between them: their grades mean different things. */
export const TOXICITY_SCALES: Readonly<Record<ToxicityScaleId, ToxicityScale>> = {
  'WHO-1979': WHO_1979,
  'CTCAE-5': CTCAE_5,
  LOCAL: LOCAL_TERMS,
};

/** The term of that code on the scale, or undefined. */
export function findTerm(scale: ToxicityScaleId, code: string): ToxicityTerm | undefined {
  return TOXICITY_SCALES[scale].terms.find((term) => term.code === code);
}

/** The bounds of a grade; equal for a single grade. */
export function gradeRange({ grade }: Pick<Grade, 'grade'>): readonly [low: number, high: number] {
  return typeof grade === 'number' ? [grade, grade] : grade;
}

/**
 * What is wrong with a grade of a term, in words; empty when it is valid: known scale in its version, a term of that
 * scale, whole grades inside what the scale defines for the term, a range the right way round.
 */
export function checkGrade(termCode: string, grade: Grade): string[] {
  const scale = TOXICITY_SCALES[grade.scale] as ToxicityScale | undefined;
  if (!scale) return [`unknown toxicity scale ${grade.scale}`];
  const problems: string[] = [];
  if (grade.version !== scale.version) {
    problems.push(`${scale.id} is known in version ${scale.version}, not ${grade.version}`);
  }
  const term = findTerm(scale.id, termCode);
  if (!term) return [...problems, `${scale.id} has no term ${termCode}`];
  const [low, high] = gradeRange(grade);
  const [lowest, highest] = term.grades;
  if (!Number.isInteger(low) || !Number.isInteger(high)) problems.push('a grade is a whole number');
  else if (low > high) problems.push(`the range ${low}-${high} is the wrong way round`);
  else if (low < lowest || high > highest) {
    problems.push(`${scale.id} grades ${term.label} from ${lowest} to ${highest}`);
  }
  return problems;
}
