import { type ConfidenceType, survivalLimits } from './confidence-limits.js';
import { normalCriticalValue } from './special-functions.js';
import { orderTimes, type TimeOrder } from './time-order.js';

/** Right-censored follow-up, one row per patient. */
export interface SurvivalData {
  /** Follow-up from the start of observation, in any one unit. */
  readonly time: Float64Array;
  /** 1 if the event happened at `time`, 0 if follow-up ended there without it. */
  readonly status: Uint8Array;
  /** The rows to use, in time order, when they are already sorted or are a part of the data. */
  readonly order?: TimeOrder;
}

export interface KaplanMeierOptions {
  /** The scale on which the limits are symmetric; 'log-log' unless told otherwise (R's own default is 'log'). */
  readonly confType?: ConfidenceType;
  /** Two-sided confidence, 0.95 unless told otherwise. */
  readonly conf?: number;
}

/** A survival curve: one entry of each array per distinct time, of event or censoring, in ascending order. */
export interface KaplanMeier {
  readonly n: number;
  readonly events: number;
  readonly confType: ConfidenceType;
  readonly conf: number;
  readonly time: Float64Array;
  /** How many are under observation just before the time. */
  readonly nRisk: Uint32Array;
  readonly nEvent: Uint32Array;
  readonly nCensor: Uint32Array;
  /** The probability of being without the event after the time. */
  readonly survival: Float64Array;
  /**
   * Greenwood's standard error of the survival, and its pointwise limits ([1, 1] where the survival is 1). They are
   * undefined where the survival is 0, so these arrays end before the first such step.
   */
  readonly stdErr: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The product-limit estimate of survival, equal to R's `survfit(Surv(time, status) ~ 1)`.
 *
 * Events precede censorings at the same time; nearly equal times are tied as `orderTimes` says. Where R leaves the
 * log-log limits of a survival of 1 undefined, they are 1 here. No rows give an empty curve.
 *
 * Sources: Kaplan and Meier, JASA 1958;53:457-81; Greenwood 1926 for the variance; Kalbfleisch and Prentice, The
 * Statistical Analysis of Failure Time Data, section 1.4, for the log-log limits.
 * @throws RangeError for columns of unequal length, a status other than 0 and 1, a time that is not finite, or a
 * confidence outside (0, 1).
 */
export function kaplanMeier(data: SurvivalData, options: KaplanMeierOptions = {}): KaplanMeier {
  const { confType = 'log-log', conf = 0.95 } = options;
  const z = normalCriticalValue(conf);
  checkSurvivalData(data);
  const order = data.order ?? orderTimes(data.time);
  const counts = countSteps(order, data.status);
  const { survival, logStdErr } = productLimit(counts);
  const limits = survivalLimits(survival, logStdErr, counts.nEvent, confType, z);
  return { n: order.rows.length, confType, conf, time: order.times, ...counts, survival, ...limits };
}

/**
 * The curve of potential follow-up: the roles of event and censoring exchanged, so that its median is the median
 * follow-up. Equal to R's `survfit(Surv(time, 1 - status) ~ 1)`.
 *
 * Source: Schemper and Smith, Controlled Clinical Trials 1996;17:343-6.
 */
export function reverseKaplanMeier(data: SurvivalData, options: KaplanMeierOptions = {}): KaplanMeier {
  return kaplanMeier({ ...data, status: data.status.map((status) => 1 - status) }, options);
}

/** Refuses columns of unequal length and statuses other than 0 and 1. */
export function checkSurvivalData({ time, status }: SurvivalData): void {
  if (time.length !== status.length) {
    throw new RangeError(`${time.length} times but ${status.length} statuses`);
  }
  for (let row = 0; row < status.length; row++) {
    if (status[row]! > 1) throw new RangeError(`the status of row ${row} is ${status[row]}, not 0 or 1`);
  }
}

interface StepCounts {
  readonly events: number;
  readonly nRisk: Uint32Array;
  readonly nEvent: Uint32Array;
  readonly nCensor: Uint32Array;
}

function countSteps({ rows, times, starts }: TimeOrder, status: Uint8Array): StepCounts {
  const nRisk = new Uint32Array(times.length);
  const nEvent = new Uint32Array(times.length);
  const nCensor = new Uint32Array(times.length);
  let events = 0;
  for (let j = 0; j < times.length; j++) {
    const start = starts[j]!;
    const end = starts[j + 1]!;
    let failed = 0;
    for (let i = start; i < end; i++) failed += status[rows[i]!]!;
    nRisk[j] = rows.length - start;
    nEvent[j] = failed;
    nCensor[j] = end - start - failed;
    events += failed;
  }
  return { events, nRisk, nEvent, nCensor };
}

/** Survival and the standard error of its logarithm, which is infinite once the survival is 0. */
function productLimit({ nRisk, nEvent }: StepCounts): { survival: Float64Array; logStdErr: Float64Array } {
  const survival = new Float64Array(nRisk.length);
  const logStdErr = new Float64Array(nRisk.length);
  let remaining = 1;
  let greenwood = 0;
  for (let j = 0; j < nRisk.length; j++) {
    const risk = nRisk[j]!;
    const failed = nEvent[j]!;
    if (failed > 0) {
      remaining *= (risk - failed) / risk;
      greenwood += failed / (risk * (risk - failed));
    }
    survival[j] = remaining;
    logStdErr[j] = Math.sqrt(greenwood);
  }
  return { survival, logStdErr };
}
