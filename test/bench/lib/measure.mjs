/** Clocks of the benchmarks. A machine has moods, so what is compared is measured in turns, and medians are compared. */

export const median = (values) => quantile(values, 0.5);

/** The value below which a fraction `p` of the values lie, by the nearest rank. */
export function quantile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that an action takes. */
export async function timed(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** Operations a second: `clients` loops that do one operation after the other, for `ms`. */
export async function perSecond(clients, ms, operation) {
  const start = performance.now();
  const end = start + ms;
  let done = 0;
  const client = async (number) => {
    while (performance.now() < end) {
      await operation(number);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return (done / (performance.now() - start)) * 1000;
}

/**
 * Measures ours and the baseline in turns after one round that isn't counted; who begins alternates. Answers the
 * medians, and the median of the rounds' ratios.
 */
export async function inTurns(rounds, ours, baseline) {
  await ours(-1);
  await baseline(-1);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await ours(round) : undefined;
    const other = await baseline(round);
    pairs.push([first ?? (await ours(round)), other]);
  }
  return {
    value: median(pairs.map(([value]) => value)),
    baseline: median(pairs.map(([, value]) => value)),
    ratio: median(pairs.map(([value, other]) => value / other)),
  };
}
