import type { Factor } from './factor.js';
import type { SurvivalData } from './kaplan-meier.js';
import { orderTimes, splitOrder, type TimeOrder } from './time-order.js';

/** One column of the model, a number per row. */
export interface Covariate {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

export interface CoxData extends SurvivalData {
  readonly covariates: readonly Covariate[];
  /** A baseline hazard of its own for each stratum. Rows without a stratum (code -1) are left out. */
  readonly strata?: Factor;
}

/** The rows of a Cox model in time order within strata, covariates centred there and scaled to a mean absolute deviation of 1. */
export interface CoxSample {
  readonly n: number;
  readonly events: number;
  /** Row by row, one number per covariate. */
  readonly design: Float64Array;
  readonly status: Uint8Array;
  /** Tied rows run from one start to the next. */
  readonly starts: Uint32Array;
  /** 1 where the tied rows are the last of their stratum. */
  readonly endsStratum: Uint8Array;
  /** Coefficient per original unit = standardised coefficient times scale. */
  readonly scales: Float64Array;
}

/** Gathers the rows with a stratum, sorted, with standardised covariates. */
export function coxSample(data: CoxData): CoxSample {
  const order = data.order ?? orderTimes(data.time);
  const strata = data.strata ? splitOrder(order, data.strata.codes, data.strata.levels.length) : [order];
  const n = strata.reduce((sum, stratum) => sum + stratum.rows.length, 0);
  const rows = new Uint32Array(n);
  const starts = new Uint32Array(strata.reduce((sum, { times }) => sum + times.length, 0) + 1);
  const endsStratum = new Uint8Array(starts.length - 1);
  const compared: Compared[] = [];
  let filled = 0;
  let ties = 0;
  for (const stratum of strata) {
    const first = firstEvent(stratum, data.status);
    if (first !== undefined)
      compared.push({
        begin: filled,
        atRisk: filled + stratum.starts[first]!,
        end: filled + stratum.rows.length,
      });
    rows.set(stratum.rows, filled);
    for (let j = 0; j < stratum.times.length; j++) starts[ties++] = filled + stratum.starts[j]!;
    if (stratum.times.length > 0) endsStratum[ties - 1] = 1;
    filled += stratum.rows.length;
  }
  starts[ties] = n;
  const status = Uint8Array.from(rows, (row) => data.status[row]!);
  const events = status.reduce((sum, one) => sum + one, 0);
  return { n, events, status, starts, endsStratum, ...standardise(data, rows, compared) };
}

/** Which of the times has the first event. */
function firstEvent({ rows, times, starts }: TimeOrder, status: ArrayLike<number>): number | undefined {
  for (let j = 0; j < times.length; j++)
    for (let i = starts[j]!; i < starts[j + 1]!; i++) if (status[rows[i]!] === 1) return j;
  return undefined;
}

/** The places of a stratum with events, and from where on they are at risk at the first: all later risk sets are parts of that. */
interface Compared {
  readonly begin: number;
  readonly atRisk: number;
  readonly end: number;
}

function standardise(
  data: CoxData,
  rows: Uint32Array,
  compared: readonly Compared[],
): { design: Float64Array; scales: Float64Array } {
  const width = data.covariates.length;
  const design = new Float64Array(rows.length * width);
  const scales = new Float64Array(width).fill(1);
  for (const [c, { name, values }] of data.covariates.entries()) {
    if (values.length !== data.time.length)
      throw new RangeError(`${data.time.length} times but ${values.length} of ${name}`);
    let total = 0;
    for (const row of rows) {
      if (!Number.isFinite(values[row])) throw new RangeError(`${name} of row ${row} is not a finite number`);
      total += values[row]!;
    }
    const centre = total / rows.length;
    let spread = 0;
    for (const row of rows) spread += Math.abs(values[row]! - centre);
    if (spread > 0) scales[c] = rows.length / spread;
    for (const { begin, atRisk, end } of compared) {
      // What is the same in all who are at risk becomes 0 to the last bit, so that it gives no information at all.
      const some = values[rows[atRisk]!]!;
      let above = 0;
      for (let i = atRisk; i < end; i++) above += values[rows[i]!]! - some;
      const mean = above / (end - atRisk);
      for (let i = begin; i < end; i++)
        design[i * width + c] = (values[rows[i]!]! - some - mean) * scales[c]!;
    }
  }
  return { design, scales };
}
