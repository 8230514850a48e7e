import fc from 'fast-check';
import { assessResponse, type RecistInput } from './assess-response.js';
import { recistOverall } from './recist-overall.js';
import { recistTargets } from './recist-targets.js';

const by = (over: RecistInput) =>
  assessResponse('recist-1.1', { baselineSum: 100, nadirSum: 100, ...over }).result;

describe('target lesions', () => {
  it.each([
    [{ sum: 70 }, 'PR'],
    [{ sum: 70.1 }, 'SD'],
    [{ sum: 120 }, 'PD'],
    [{ sum: 119.9 }, 'SD'],
    [{ nadirSum: 20, sum: 24.9 }, 'PR'],
    [{ nadirSum: 20, sum: 25 }, 'PD'],
    [{ nadirSum: 150, sum: 120 }, 'PD'],
    [{ nadirSum: 0, sum: 0 }, 'CR'],
    [{ nadirSum: 0, sum: 2 }, 'PD'],
    [{ nadirSum: null, sum: 120 }, 'PD'],
    [{ sum: 120, notEvaluable: true }, 'PD'],
    [{ sum: 0, notEvaluable: true }, 'NE'],
    [{ sum: null, notEvaluable: true }, 'NE'],
    [{ sum: null }, 'INDETERMINATE'],
    [{ baselineSum: null, nadirSum: null, sum: 50 }, 'INDETERMINATE'],
    [{ baselineSum: null, nadirSum: 30, sum: 50 }, 'PD'],
    [{ sum: 9.9, nodalOnlyResidual: true }, 'CR'],
    [{ sum: 10, nodalOnlyResidual: true }, 'PR'],
    [{ sum: 18, nodalOnlyResidual: true, largestNodeShortAxis: 9 }, 'CR'],
  ] as const)('%j is %s', (over, expected) => {
    expect(by(over)).toBe(expected);
  });

  it('does not depend on the unit of length', () => {
    const tenths = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(tenths, tenths, tenths, fc.boolean(), (before, nadir, now, notEvaluable) => {
        const inUnit = (unit: 'mm' | 'cm', places: number) =>
          recistTargets({
            baselineSum: Number(`${before}e-${places}`),
            nadirSum: Number(`${nadir}e-${places}`),
            sum: Number(`${now}e-${places}`),
            notEvaluable,
            unit,
          }).result;
        expect(inUnit('cm', 2)).toBe(inUnit('mm', 1));
      }),
    );
  });
});

describe('overall response', () => {
  it.each([
    ['CR', 'CR', false, 'CR'],
    ['CR', null, false, 'CR'],
    ['CR', 'NON_CR_NON_PD', false, 'PR'],
    ['CR', 'NE', false, 'PR'],
    ['PR', 'NON_CR_NON_PD', false, 'PR'],
    ['PR', 'NE', false, 'PR'],
    ['SD', 'NE', false, 'SD'],
    ['NE', 'NON_CR_NON_PD', false, 'NE'],
    ['PD', 'CR', false, 'PD'],
    ['CR', 'PD', false, 'PD'],
    ['CR', 'CR', true, 'PD'],
    [null, 'CR', false, 'CR'],
    [null, 'NON_CR_NON_PD', false, 'NON_CR_NON_PD'],
    [null, 'NE', false, 'NE'],
    [null, 'PD', false, 'PD'],
    [null, 'CR', true, 'PD'],
  ] as const)('target %s, non-target %s, new lesion %s is %s', (target, nonTarget, newLesion, expected) => {
    expect(recistOverall({ target, nonTarget, newLesion }).result).toBe(expected);
  });
});
