import fc from 'fast-check';
import { type ChoiInput, choi, modifiedChoi } from './choi.js';

const base: ChoiInput = { baselineSum: 100, sum: 100, baselineHu: 60, hu: 60 };
const by = (over: ChoiInput) => choi({ ...base, ...over }).result;
const byModified = (over: ChoiInput) => modifiedChoi({ ...base, ...over }).result;

describe('Choi', () => {
  it('takes the first matching criterion', () => {
    expect(by({ allGone: true, newLesion: true })).toBe('PD');
    expect(by({ sum: 0, allGone: true, nonMeasurableProgression: true })).toBe('CR');
    expect(by({ sum: 110, nonMeasurableProgression: true })).toBe('PD');
    expect(by({ sum: 60, nonMeasurableProgression: true })).toBe('REVIEW');
    expect(by({ sum: 60, symptomaticDeterioration: true })).toBe('PR');
    expect(by({ symptomaticDeterioration: true })).toBe('REVIEW');
    expect(by({ hu: null, symptomaticDeterioration: true })).toBe('SD_DENSITY_MISSING');
  });

  it('is decided exactly at the thresholds', () => {
    expect([by({ sum: 90 }), by({ sum: 90.1 })]).toEqual(['PR', 'SD']);
    expect([by({ hu: 51 }), by({ hu: 51.1 })]).toEqual(['PR', 'SD']);
    expect([by({ sum: 110 }), by({ sum: 109.9 })]).toEqual(['PD', 'SD']);
    expect(by({ baselineSum: 11, sum: 9.9, hu: null })).toBe('PR');
    expect(by({ baselineSum: 1.1, sum: 1.21 })).toBe('PD');
  });

  it('calls growth with a density response PR, and growth of unknown density undecided', () => {
    expect(by({ sum: 120, hu: 51 })).toBe('PR');
    expect(choi({ ...base, sum: 110, hu: null })).toMatchObject({
      result: 'PD_DENSITY_MISSING',
      missing: ['hu'],
    });
    expect(choi({ ...base, baselineHu: 0 })).toMatchObject({
      result: 'SD_DENSITY_MISSING',
      missing: ['baselineHu'],
      reason: expect.stringContaining('undefined'),
    });
    expect(by({ hu: -5 })).toBe('PR');
  });

  it('measures growth from the reference and shrinkage from the baseline', () => {
    expect(by({ sum: 66, referenceSum: 60 })).toBe('PD');
    expect(by({ sum: 65.9, referenceSum: 60 })).toBe('PR');
    expect(by({ sum: 0, referenceSum: 0 })).toBe('PR');
    expect(by({ sum: 5, referenceSum: 0 })).toBe('PD');
  });

  it('decides without the size where it can', () => {
    expect(by({ sum: null, hu: 40 })).toBe('PR');
    expect(choi({ ...base, sum: null })).toMatchObject({ result: 'INDETERMINATE', missing: ['sum'] });
    expect(choi({})).toMatchObject({
      result: 'INDETERMINATE',
      missing: ['baselineSum', 'sum', 'baselineHu', 'hu'],
    });
    expect(by({ sum: null, newLesion: true })).toBe('PD');
    expect(by({ sum: 120, sumIsPartial: true })).toBe('PD');
    expect(by({ sum: 60, sumIsPartial: true })).toBe('INDETERMINATE');
    expect(() => by({ sum: -1 })).toThrow('sum');
  });
});

describe('modified Choi', () => {
  it('needs size and density for PR', () => {
    expect(byModified({ sum: 90, hu: 51 })).toBe('PR');
    expect(byModified({ sum: 90 })).toBe('SD');
    expect(byModified({ hu: 51 })).toBe('SD');
    expect(byModified({ sum: 90, hu: null })).toBe('SD_DENSITY_MISSING');
    expect(byModified({ sum: 95, hu: null })).toBe('SD');
    expect(byModified({ sum: 110, hu: 51 })).toBe('SD');
    expect(byModified({ sum: 110 })).toBe('PD');
  });
});

it('does not depend on the unit of length', () => {
  const tenths = fc.integer({ min: 1, max: 3000 });
  const hu = fc.option(fc.integer({ min: -20, max: 120 }));
  fc.assert(
    fc.property(tenths, tenths, fc.option(tenths), hu, hu, (before, now, reference, baselineHu, density) => {
      const inUnit = (places: number) =>
        choi({
          baselineSum: Number(`${before}e-${places}`),
          sum: Number(`${now}e-${places}`),
          referenceSum: reference === null ? null : Number(`${reference}e-${places}`),
          baselineHu,
          hu: density,
        }).result;
      expect([inUnit(0), inUnit(2), inUnit(4), inUnit(7)]).toEqual(Array(4).fill(inUnit(1)));
    }),
  );
});
