import { agreement } from './agreement.js';
import { round } from './rounding.js';

/** A figure that was computed as `exact`, in a unit. */
function measured(
  exact: number | string | null,
  unit: string | null = null,
): Parameters<typeof agreement>[1] {
  return { at: (decimals) => (typeof exact === 'number' ? round(exact, decimals) : exact), unit };
}

describe('a printed figure beside the recomputed one', () => {
  it.each([
    ['38', 38, 'patients', true],
    ['67.8%', (100 * 38) / 56, '%', false],
    ['67.9%', (100 * 38) / 56, '%', true],
    ['68%', (100 * 38) / 56, '%', true],
    ['8.6', (100 * 3) / 35, '%', true],
    ['52.4', 2934 / 56, 'years', true],
    ['20~73', '20-73', 'years', true],
    ['20-73', '20-74', 'years', false],
    ['12–33', '12-33', 'months', true],
    ['1~2周', '7-14', 'days', true],
    ['1~2周', '6-14', 'days', true],
    ['1~2周', '3-14', 'days', false],
    ['1年', 12, 'months', true],
    ['1 year', 12.02, 'months', true],
    ['400 mg/d', '400', 'mg/d', true],
    ['11 cm×8 cm×5 cm', 110, 'mm', true],
    ['6 cm×5 cm×4 cm', 61, 'mm', true],
    ['6 cm×5 cm×4 cm', 66, 'mm', false],
    ['cm×3 cm×2 cm', 40, 'mm', false],
    ['I~II', '1-2', null, true],
    ['I', '1', null, true],
    ['none', 0, 'patients', true],
    ['未发生', 1, 'patients', false],
    ['R0', 'R0', null, true],
    ['<5/50HPE', '<5', null, false],
    ['CD117（+），CD34（+）', 'CD117(+), CD34(+)', null, true],
    ['5', null, 'patients', false],
  ])('%s beside %s %s: %s', (published, exact, unit, agrees) => {
    expect(agreement(published, measured(exact, unit))).toBe(agrees);
  });

  it('is no question where nothing was printed', () => {
    expect(agreement(null, measured(5))).toBeNull();
  });
});

describe('rounding', () => {
  it.each([
    [12.5, 0, 13],
    [-12.5, 0, -13],
    [1.005, 2, 1.01],
    [14.25, 1, 14.3],
    [0.00000012, 1, 0],
    [-0.04, 1, 0],
    [172800, 0, 172800],
  ])('%s to %s decimals is %s', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });
});
