/** The scale on which a survival probability's limits are symmetric: S, log S or log(-log S). */
export type ConfidenceType = 'plain' | 'log' | 'log-log';

export const CONFIDENCE_TYPES: readonly ConfidenceType[] = ['log-log', 'log', 'plain'];

/** Standard errors and limits, one per step as long as the survival is above 0: after that nothing is known of it. */
export interface SurvivalLimits {
  readonly stdErr: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The pointwise limits of a survival curve, kept within [0, 1], as R's `survfit_confint`.
 *
 * @param logStdErr the standard error of log S, per step.
 * @param nEvent events per step: without one the step repeats its predecessor.
 * @param z the normal critical value of the confidence wanted.
 */
export function survivalLimits(
  survival: Float64Array,
  logStdErr: Float64Array,
  nEvent: Uint32Array,
  type: ConfidenceType,
  z: number,
): SurvivalLimits {
  const limitsOf = LIMITS[type];
  if (!limitsOf)
    throw new RangeError(`unknown type of limits '${type}'; known: ${CONFIDENCE_TYPES.join(', ')}`);
  const extinct = survival.indexOf(0);
  const steps = extinct < 0 ? survival.length : extinct;
  const stdErr = new Float64Array(steps);
  const lower = new Float64Array(steps);
  const upper = new Float64Array(steps);
  const pair = Float64Array.of(1, 1);
  for (let j = 0; j < steps; j++) {
    const s = survival[j]!;
    if (nEvent[j]! > 0) limitsOf(s, logStdErr[j]!, z, pair);
    stdErr[j] = s * logStdErr[j]!;
    lower[j] = pair[0]!;
    upper[j] = pair[1]!;
  }
  return { stdErr, lower, upper };
}

type Limits = (s: number, logStdErr: number, z: number, into: Float64Array) => void;

const LIMITS: Readonly<Record<ConfidenceType, Limits>> = {
  plain(s, logStdErr, z, into) {
    const spread = z * s * logStdErr;
    into[0] = Math.max(s - spread, 0);
    into[1] = Math.min(s + spread, 1);
  },
  log(s, logStdErr, z, into) {
    const factor = Math.exp(z * logStdErr);
    into[0] = s / factor;
    into[1] = Math.min(s * factor, 1);
  },
  'log-log'(s, logStdErr, z, into) {
    const logS = Math.log(s);
    const factor = Math.exp((-z * logStdErr) / logS);
    into[0] = Math.exp(logS * factor);
    into[1] = Math.exp(logS / factor);
  },
};
