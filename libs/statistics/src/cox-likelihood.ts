import type { CoxData } from './cox.js';
import { zeros } from './linear.js';
import { orderTimes, splitOrder } from './time-order.js';

/** The rows of a Cox model in time order within strata, covariates centred and scaled to mean absolute value 1. */
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

export interface PartialLikelihood {
  readonly loglik: number;
  readonly score: Float64Array;
  readonly information: Float64Array[];
}

/** Gathers the rows with a stratum, sorted, with standardised covariates. */
export function coxSample(data: CoxData): CoxSample {
  const order = data.order ?? orderTimes(data.time);
  const strata = data.strata ? splitOrder(order, data.strata.codes, data.strata.levels.length) : [order];
  const n = strata.reduce((sum, stratum) => sum + stratum.rows.length, 0);
  const rows = new Uint32Array(n);
  const starts = new Uint32Array(strata.reduce((sum, { times }) => sum + times.length, 0) + 1);
  const endsStratum = new Uint8Array(starts.length - 1);
  let filled = 0;
  let ties = 0;
  for (const stratum of strata) {
    rows.set(stratum.rows, filled);
    for (let j = 0; j < stratum.times.length; j++) starts[ties++] = filled + stratum.starts[j]!;
    if (stratum.times.length > 0) endsStratum[ties - 1] = 1;
    filled += stratum.rows.length;
  }
  starts[ties] = n;
  const status = Uint8Array.from(rows, (row) => data.status[row]!);
  const events = status.reduce((sum, one) => sum + one, 0);
  return { n, events, status, starts, endsStratum, ...standardise(data, rows) };
}

function standardise(data: CoxData, rows: Uint32Array): { design: Float64Array; scales: Float64Array } {
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
    for (let i = 0; i < rows.length; i++) design[i * width + c] = (values[rows[i]!]! - centre) * scales[c]!;
  }
  return { design, scales };
}

/** Sums over a set of rows: of exp(x'b), of x exp(x'b), and of x x' exp(x'b) (lower triangle). */
class RiskSums {
  weight = 0;
  readonly first: Float64Array;
  readonly second: Float64Array[];

  constructor(width: number) {
    this.first = new Float64Array(width);
    this.second = zeros(width);
  }

  clear(): void {
    this.weight = 0;
    this.first.fill(0);
    for (const row of this.second) row.fill(0);
  }

  addRow(design: Float64Array, at: number, risk: number): void {
    const width = this.first.length;
    this.weight += risk;
    for (let a = 0; a < width; a++) {
      const product = risk * design[at + a]!;
      this.first[a]! += product;
      const row = this.second[a]!;
      for (let b = 0; b <= a; b++) row[b]! += product * design[at + b]!;
    }
  }

  addShare(other: RiskSums, share: number): void {
    const width = this.first.length;
    this.weight += other.weight * share;
    for (let a = 0; a < width; a++) {
      this.first[a]! += other.first[a]! * share;
      const row = this.second[a]!;
      for (let b = 0; b <= a; b++) row[b]! += other.second[a]![b]! * share;
    }
  }
}

/** Log partial likelihood, its gradient and minus its second derivative, at standardised coefficients. */
export function partialLikelihood(sample: CoxSample, beta: Float64Array, efron: boolean): PartialLikelihood {
  const width = beta.length;
  const result = { loglik: 0, score: new Float64Array(width), information: zeros(width) };
  const atRisk = new RiskSums(width);
  const failing = new RiskSums(width);
  for (let tie = sample.endsStratum.length - 1; tie >= 0; tie--) {
    if (sample.endsStratum[tie] === 1) atRisk.clear();
    failing.clear();
    let deaths = 0;
    for (let i = sample.starts[tie + 1]! - 1; i >= sample.starts[tie]!; i--) {
      let predictor = 0;
      for (let a = 0; a < width; a++) predictor += beta[a]! * sample.design[i * width + a]!;
      const risk = Math.exp(predictor);
      if (sample.status[i] === 0) {
        atRisk.addRow(sample.design, i * width, risk);
        continue;
      }
      failing.addRow(sample.design, i * width, risk);
      deaths++;
      result.loglik += predictor;
      for (let a = 0; a < width; a++) result.score[a]! += sample.design[i * width + a]!;
    }
    if (deaths > 0) addDeaths(result, atRisk, failing, deaths, efron);
  }
  for (let a = 0; a < width; a++)
    for (let b = 0; b < a; b++) result.information[b]![a] = result.information[a]![b]!;
  return result;
}

/** Tied events enter the risk set one share at a time (Efron), or all at once (Breslow). */
function addDeaths(
  result: { loglik: number; score: Float64Array; information: Float64Array[] },
  atRisk: RiskSums,
  failing: RiskSums,
  deaths: number,
  efron: boolean,
): void {
  const turns = efron ? deaths : 1;
  const each = deaths / turns;
  for (let turn = 0; turn < turns; turn++) {
    atRisk.addShare(failing, 1 / turns);
    result.loglik -= each * Math.log(atRisk.weight);
    for (let a = 0; a < atRisk.first.length; a++) {
      const mean = atRisk.first[a]! / atRisk.weight;
      result.score[a]! -= each * mean;
      const row = result.information[a]!;
      for (let b = 0; b <= a; b++) {
        row[b]! += (each * (atRisk.second[a]![b]! - mean * atRisk.first[b]!)) / atRisk.weight;
      }
    }
  }
}
