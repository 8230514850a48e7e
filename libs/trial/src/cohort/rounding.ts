/**
 * Rounding half away from zero at a number of decimals, so that 12.5 is 13 and what is printed is what a reader
 * with a pencil gets.
 */
export function round(value: number, decimals: number): number {
  const text = value.toPrecision(15);
  const shifted = Number(`${Math.abs(Number(text))}e${decimals}`);
  const rounded = Number.isFinite(shifted)
    ? Math.round(shifted)
    : Math.round(Math.abs(value) * 10 ** decimals);
  const result = rounded / 10 ** decimals;
  return value < 0 && result !== 0 ? -result : result;
}

/** A number with a fixed count of decimals, rounded as `round` does. */
export function fixed(value: number, decimals: number): string {
  return round(value, decimals).toFixed(decimals);
}
