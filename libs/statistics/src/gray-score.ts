import { zeros } from './linear.js';
import type { TimeOrder } from './time-order.js';

/** One time at which something failed: per group, at risk before it, failed of the cause, failed of another. */
export interface GrayStep {
  readonly atRisk: Uint32Array;
  readonly own: Uint32Array;
  readonly other: Uint32Array;
}

/** The times of failure in one stratum. The arrays of a step are reused for the next. */
export function* graySteps(
  { rows, times, starts }: TimeOrder,
  codes: Int32Array,
  groups: number,
  cause: Uint8Array,
  wanted: number,
): Generator<GrayStep> {
  const atRisk = new Uint32Array(groups);
  const own = new Uint32Array(groups);
  const other = new Uint32Array(groups);
  const left = new Uint32Array(groups);
  for (const row of rows) if (codes[row]! >= 0) atRisk[codes[row]!]!++;
  for (let j = 0; j < times.length; j++) {
    for (const counts of [own, other, left]) counts.fill(0);
    let failures = 0;
    for (let i = starts[j]!; i < starts[j + 1]!; i++) {
      const row = rows[i]!;
      const code = codes[row]!;
      if (code < 0) continue;
      left[code]!++;
      if (cause[row] === 0) continue;
      failures++;
      (cause[row] === wanted ? own : other)[code]!++;
    }
    if (failures > 0) yield { atRisk, own, other };
    for (let g = 0; g < groups; g++) atRisk[g]! -= left[g]!;
  }
}

/**
 * The score and its variance over one stratum.
 *
 * Gray's variance is that of a sum of independent jumps. A jump in group k at time s moves score i by
 * near_ik(s) + far_k(s) C_ik, where C is a covariance complete only at the last time; so the sums of near near',
 * near far and far^2 are kept and put together at the end.
 */
export class GrayScore {
  private readonly scores: Float64Array;
  /** Per group, the probability of no event, and the incidence of the cause, just before the time. */
  private readonly survival: Float64Array;
  private readonly incidence: Float64Array;
  private pooledIncidence = 0;
  private readonly covariance: Float64Array[];
  private readonly nearNear: Float64Array[];
  private readonly nearFar: Float64Array[];
  private readonly farFar: Float64Array;

  constructor(
    private readonly groups: number,
    private readonly rho: number,
  ) {
    this.scores = new Float64Array(groups);
    this.survival = new Float64Array(groups).fill(1);
    this.incidence = new Float64Array(groups);
    this.covariance = zeros(groups);
    this.nearNear = zeros(groups);
    this.nearFar = zeros(groups);
    this.farFar = new Float64Array(groups);
  }

  take({ atRisk, own, other }: GrayStep): void {
    const { groups, survival, incidence } = this;
    const events = own.reduce((sum, count) => sum + count, 0);
    const exposure = Float64Array.from(atRisk, (risk, g) => (risk > 0 ? risk / survival[g]! : 0));
    const total = exposure.reduce((sum, one) => sum + one, 0);
    const weight = (1 - this.pooledIncidence) ** this.rho;
    this.score(own, exposure, events, weight);
    const direct = this.spread(exposure, total, weight, events / (total * (1 - this.pooledIncidence)));
    const after = this.pooledIncidence + events / total;
    for (let g = 0; g < groups; g++) {
      const risk = atRisk[g]!;
      if (risk === 0) continue;
      const before = survival[g]!;
      const left = (before * (risk - own[g]! - other[g]!)) / risk;
      const ratio = left > 0 ? (1 - after) / left : 0;
      if (events > 0) {
        const ties = events > 1 ? 1 - (events - 1) / (total * before - 1) : 1;
        this.addJump(g, direct[g]!, 1 - ratio, (ties * before * events) / (total * risk));
      }
      if (other[g]! > 0 && left > 0) {
        const ties = other[g]! > 1 ? 1 - (other[g]! - 1) / (risk - 1) : 1;
        this.addJump(g, null, -ratio, (ties * before * before * other[g]!) / (risk * risk));
      }
      incidence[g]! += (before * own[g]!) / risk;
      survival[g] = left;
    }
    this.pooledIncidence = after;
  }

  addTo({ scores, variance }: { scores: Float64Array; variance: Float64Array[] }): void {
    for (let i = 0; i < scores.length; i++) {
      scores[i]! += this.scores[i]!;
      for (let j = 0; j < scores.length; j++) {
        let sum = this.nearNear[i]![j]!;
        for (let k = 0; k < this.groups; k++) {
          const [ci, cj] = [this.covariance[i]![k]!, this.covariance[j]![k]!];
          sum += ci * cj * this.farFar[k]! + ci * this.nearFar[j]![k]! + cj * this.nearFar[i]![k]!;
        }
        variance[i]![j]! += sum;
      }
    }
  }

  private score(own: Uint32Array, exposure: Float64Array, events: number, weight: number): void {
    const free = exposure.map((one, g) => one * (1 - this.incidence[g]!));
    const total = free.reduce((sum, one) => sum + one, 0);
    for (let g = 0; g < this.groups; g++) {
      if (exposure[g]! > 0) this.scores[g]! += weight * (own[g]! - (events * free[g]!) / total);
    }
  }

  /**
   * How a jump at this time moves the scores directly; the same, times the pooled hazard, accrues to C. With one group
   * left nothing moves, and the pooled incidence may have come to 1, where the hazard is infinite.
   */
  private spread(exposure: Float64Array, total: number, weight: number, hazard: number): Float64Array[] {
    return Array.from(exposure, (mine, g) =>
      exposure.map((theirs, h) => {
        const value = weight * mine * ((g === h ? 1 : 0) - theirs / total);
        if (value !== 0) this.covariance[g]![h]! += value * hazard;
        return value;
      }),
    );
  }

  private addJump(k: number, direct: Float64Array | null, far: number, variance: number): void {
    this.farFar[k]! += far * far * variance;
    for (let i = 0; i < this.groups; i++) {
      const near = this.near(i, k, direct, far);
      this.nearFar[i]![k]! += near * far * variance;
      for (let j = 0; j <= i; j++) {
        const product = near * this.near(j, k, direct, far) * variance;
        this.nearNear[i]![j]! += product;
        if (j < i) this.nearNear[j]![i]! += product;
      }
    }
  }

  private near(i: number, k: number, direct: Float64Array | null, far: number): number {
    return (direct ? direct[i]! : 0) - far * this.covariance[i]![k]!;
  }
}
