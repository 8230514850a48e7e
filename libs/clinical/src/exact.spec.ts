import fc from 'fast-check';
import { productExact, signOf, sumExact } from './exact.js';

/** A decimal with `places` digits after the point, and the integer it is made of. */
const decimal = (places: number, max: number) =>
  fc.integer({ min: -max, max }).map((digits) => ({ digits, value: Number(`${digits}e-${places}`) }));

describe('signOf', () => {
  it('decides the boundaries that doubles get wrong', () => {
    expect(9.9 / 11 <= 0.9).toBe(true);
    expect(4.9 / 7 <= 0.7).toBe(false);
    expect(signOf([10, 9.9], [-9, 11])).toBe(0);
    expect(signOf([10, 4.9], [-7, 7])).toBe(0);
  });

  it('compares decimals of any precision as their integers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 4, 7, 9),
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: -1e12, max: 1e12 }),
        (places, a, b, x, y) => {
          const exact = BigInt(a) * BigInt(x) + BigInt(b) * BigInt(y);
          const expected = exact < 0n ? -1 : exact > 0n ? 1 : 0;
          expect(signOf([a, Number(`${x}e-${places}`)], [b, Number(`${y}e-${places}`)])).toBe(expected);
        },
      ),
    );
  });

  it('reads numbers that print with an exponent', () => {
    expect(signOf([1, 1e-7], [-1, 0.0000001])).toBe(0);
    expect(signOf([1, 1e21], [-10, 1e20])).toBe(0);
    expect(signOf([1, 1.5e-10])).toBe(1);
  });

  it('refuses what is no number', () => {
    expect(() => signOf([1, Number.NaN])).toThrow(RangeError);
  });
});

describe('sums and products', () => {
  it('are those of the decimals', () => {
    expect(sumExact([0.1, 0.2])).toBe(0.3);
    expect(sumExact([])).toBe(0);
    expect(productExact(1.1, 1.1)).toBe(1.21);
    fc.assert(
      fc.property(fc.array(decimal(2, 100_000)), (items) => {
        const total = items.reduce((sum, { digits }) => sum + digits, 0);
        expect(sumExact(items.map(({ value }) => value))).toBe(total / 100 + 0);
      }),
    );
    fc.assert(
      fc.property(decimal(2, 100_000), decimal(1, 100_000), (a, b) => {
        expect(productExact(a.value, b.value)).toBe((a.digits * b.digits) / 1000 + 0);
      }),
    );
  });
});
