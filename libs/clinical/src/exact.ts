/**
 * Exact arithmetic on measurements. A JavaScript number stands here for the decimal it prints as
 * (9.9 is 99/10, not the nearest double), so thresholds such as "exactly -10%" are decided on
 * integers and never on a ratio of floats.
 */

/** An integer coefficient and the decimal it multiplies. */
export type Term = readonly [coefficient: number, value: number];

const SCALE = 10_000;
const FAST_LIMIT = 1e11;

/** The value in ten-thousandths when that is exact and small enough to multiply safely, else undefined. */
function tenThousandths(value: number): number | undefined {
  const scaled = Math.round(value * SCALE);
  return scaled / SCALE === value && Math.abs(scaled) < FAST_LIMIT ? scaled : undefined;
}

interface Decimal {
  readonly digits: bigint;
  /** Value = digits / 10^places. */
  readonly places: number;
}

function parseDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

function sumOfTerms(terms: readonly Term[]): Decimal {
  const parsed = terms.map(([coefficient, value]) => ({ coefficient, decimal: parseDecimal(value) }));
  const places = Math.max(0, ...parsed.map(({ decimal }) => decimal.places));
  const digits = parsed.reduce(
    (sum, { coefficient, decimal }) =>
      sum + BigInt(coefficient) * decimal.digits * 10n ** BigInt(places - decimal.places),
    0n,
  );
  return { digits, places };
}

/**
 * The sign (-1, 0, 1) of a sum of integer coefficients times decimals, exactly.
 * "c <= 90% of b" is `signOf([10, c], [-9, b]) <= 0`.
 */
export function signOf(...terms: readonly Term[]): -1 | 0 | 1 {
  let sum = 0;
  for (const [coefficient, value] of terms) {
    const scaled = tenThousandths(value);
    if (scaled === undefined) return bigSign(sumOfTerms(terms).digits);
    sum += coefficient * scaled;
  }
  return sum < 0 ? -1 : sum > 0 ? 1 : 0;
}

function bigSign(value: bigint): -1 | 0 | 1 {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

function toNumber({ digits, places }: Decimal): number {
  return Number(`${digits}e-${places}`);
}

/** The decimal sum of measurements: 0.1 + 0.2 is 0.3. */
export function sumExact(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) {
    const scaled = tenThousandths(value);
    if (scaled === undefined) return toNumber(sumOfTerms(values.map((each) => [1, each] as const)));
    sum += scaled;
  }
  return sum / SCALE;
}

/** The decimal product of two measurements: 1.1 x 1.1 is 1.21. */
export function productExact(a: number, b: number): number {
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  return toNumber({ digits: left.digits * right.digits, places: left.places + right.places });
}
