import type { CoxSample } from './cox-sample.js';
import { zeros } from './linear.js';

export interface PartialLikelihood {
  readonly loglik: number;
  readonly score: Float64Array;
  readonly information: Float64Array[];
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
