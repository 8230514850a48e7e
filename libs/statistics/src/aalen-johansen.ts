import { orderTimes, type TimeOrder } from './time-order.js';

/** Follow-up that ends in one of several ways, one row per patient. */
export interface CompetingData {
  readonly time: Float64Array;
  /** 0 if follow-up ended without an event, else 1 + the index of the event's cause in `causes`. */
  readonly cause: Uint8Array;
  /** The names of the causes. */
  readonly causes: readonly string[];
  /** The rows to use, in time order, when they are already sorted or are a part of the data. */
  readonly order?: TimeOrder;
}

/**
 * Which variance: `greenwood` takes the events of one time as one multinomial draw and equals the standard errors of
 * R's `survival::survfit` for a multi-state curve (its infinitesimal jackknife comes to the same);
 * `gray` corrects each cause for ties as sampling without replacement and equals `cmprsk::cuminc`.
 */
export type IncidenceVariance = 'greenwood' | 'gray';

export interface CauseIncidence {
  readonly cause: string;
  readonly nEvent: Uint32Array;
  /** Probability of this cause's event by each time. */
  readonly estimate: Float64Array;
  readonly stdErr: Float64Array;
}

/** Cumulative incidence by cause: one entry of each array per distinct time; they and `survival` sum to 1. */
export interface CumulativeIncidence {
  readonly n: number;
  readonly variance: IncidenceVariance;
  readonly time: Float64Array;
  readonly nRisk: Uint32Array;
  readonly nCensor: Uint32Array;
  /** Probability of no event of any cause. */
  readonly survival: Float64Array;
  readonly causes: readonly CauseIncidence[];
}

/**
 * The Aalen-Johansen estimate of cumulative incidence under competing risks, equal to R's
 * `survfit(Surv(time, factor(event)) ~ 1)` and to the estimates of `cmprsk::cuminc`.
 *
 * Sources: Aalen and Johansen, Scand J Stat 1978;5:141-50; variances: Andersen, Borgan, Gill and Keiding, Statistical
 * Models Based on Counting Processes, (4.4.20); Gray, Ann Stat 1988;16:1141-54.
 * @throws RangeError for columns of unequal length, an unknown cause or a time that is not finite.
 */
export function aalenJohansen(
  data: CompetingData,
  { variance = 'greenwood' }: { readonly variance?: IncidenceVariance } = {},
): CumulativeIncidence {
  checkCompetingData(data);
  const order = data.order ?? orderTimes(data.time);
  const { rows, times, starts } = order;
  const nRisk = Uint32Array.from(times, (_, j) => rows.length - starts[j]!);
  const counts = countCauses(order, data);
  const nCensor = counts[0]!;
  const failed = Uint32Array.from(times, (_, j) => starts[j + 1]! - starts[j]! - nCensor[j]!);
  const survival = new Float64Array(times.length);
  for (let j = 0; j < times.length; j++) {
    survival[j] = ((j === 0 ? 1 : survival[j - 1]!) * (nRisk[j]! - failed[j]!)) / nRisk[j]!;
  }
  const causes = data.causes.map((cause, k) => ({
    cause,
    nEvent: counts[k + 1]!,
    ...incidence(nRisk, failed, counts[k + 1]!, survival, NOISE[variance]),
  }));
  return { n: rows.length, variance, time: times, nRisk, nCensor, survival, causes };
}

/** Refuses columns of unequal length and causes beyond those named. */
export function checkCompetingData({ time, cause, causes }: CompetingData): void {
  if (time.length !== cause.length) throw new RangeError(`${time.length} times but ${cause.length} causes`);
  for (let row = 0; row < cause.length; row++) {
    if (cause[row]! > causes.length)
      throw new RangeError(`the cause of row ${row} is ${cause[row]}, not 0 to ${causes.length}`);
  }
}

/** Per cause (0 for censored), the number of its rows at each time. */
function countCauses({ rows, times, starts }: TimeOrder, { cause, causes }: CompetingData): Uint32Array[] {
  const counts = Array.from({ length: causes.length + 1 }, () => new Uint32Array(times.length));
  for (let j = 0; j < times.length; j++) {
    for (let i = starts[j]!; i < starts[j + 1]!; i++) counts[cause[rows[i]!]!]![j]!++;
  }
  return counts;
}

/** Variance of the hazard increments at one time: of this cause, of all causes, and their covariance. */
interface Noise {
  ofCause: number;
  ofAll: number;
  shared: number;
}

type NoiseOf = (risk: number, all: number, own: number, into: Noise) => void;

const NOISE: Readonly<Record<IncidenceVariance, NoiseOf>> = {
  greenwood(risk, all, own, into) {
    const cubed = risk * risk * risk;
    into.ofCause = (own * (risk - own)) / cubed;
    into.ofAll = (all * (risk - all)) / cubed;
    into.shared = (own * (risk - all)) / cubed;
  },
  gray(risk, all, own, into) {
    into.ofCause = withoutReplacement(own, risk);
    into.ofAll = into.ofCause + withoutReplacement(all - own, risk);
    into.shared = into.ofCause;
  },
};

function withoutReplacement(events: number, risk: number): number {
  const ties = events > 1 ? 1 - (events - 1) / (risk - 1) : 1;
  return (ties * events) / (risk * risk);
}

/** A variance that has come down to so little of what it was is the rounding of a certainty's 0. */
const ROUNDING = 16 * Number.EPSILON;

/**
 * One cause's incidence F with the overall survival S, and their covariance carried from time to time:
 * F grows by S times the cause's hazard, S shrinks by S times the hazard of all causes.
 */
function incidence(
  nRisk: Uint32Array,
  failed: Uint32Array,
  own: Uint32Array,
  survival: Float64Array,
  noiseOf: NoiseOf,
): { estimate: Float64Array; stdErr: Float64Array } {
  const estimate = new Float64Array(nRisk.length);
  const stdErr = new Float64Array(nRisk.length);
  const noise: Noise = { ofCause: 0, ofAll: 0, shared: 0 };
  let [reached, before, varF, varS, covariance, most] = [0, 1, 0, 0, 0, 0];
  for (let j = 0; j < nRisk.length; j++) {
    if (failed[j]! > 0) {
      const hazard = own[j]! / nRisk[j]!;
      const kept = 1 - failed[j]! / nRisk[j]!;
      const squared = before * before;
      noiseOf(nRisk[j]!, failed[j]!, own[j]!, noise);
      varF += 2 * hazard * covariance + hazard * hazard * varS + squared * noise.ofCause;
      covariance = kept * (covariance + hazard * varS) - squared * noise.shared;
      varS = kept * kept * varS + squared * noise.ofAll;
      reached += before * hazard;
      most = Math.max(most, varF);
    }
    before = survival[j]!;
    estimate[j] = reached;
    stdErr[j] = varF > ROUNDING * most ? Math.sqrt(varF) : 0;
  }
  return { estimate, stdErr };
}
