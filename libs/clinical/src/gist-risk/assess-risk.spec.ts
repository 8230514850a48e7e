import fc from 'fast-check';
import { ClinicalInputError } from '../input-error.js';
import { assessRisk, type RiskInput } from './assess-risk.js';
import { RISK_RULES, type RiskClass, type RiskRuleId } from './rules.js';

const RULES = Object.keys(RISK_RULES) as RiskRuleId[];
const ORDER: readonly RiskClass[] = ['NONE', 'VERY_LOW', 'LOW', 'INTERMEDIATE', 'MODERATE', 'HIGH'];
const SITES = ['GASTRIC', 'DUODENUM', 'JEJUNUM_ILEUM', 'RECTUM', 'COLON', 'ESOPHAGUS'];

const known = (over: Partial<RiskInput>): RiskInput => ({
  sizeMm: 40,
  mitosesPer50Hpf: 3,
  site: 'GASTRIC',
  rupture: false,
  ...over,
});
const result = (rule: RiskRuleId, over: Partial<RiskInput>) => assessRisk(rule, known(over)).result;

describe('non-gastric tumours', () => {
  it.each([
    ['nih-2008', 20, 5, 'VERY_LOW'],
    ['nih-2008', 50, 5, 'LOW'],
    ['nih-2008', 50.1, 5, 'HIGH'],
    ['nih-2008', 20, 6, 'HIGH'],
    ['nih-2008-csco', 20, 6, 'INTERMEDIATE'],
    ['nih-2008-csco', 20, 10, 'INTERMEDIATE'],
    ['nih-2008-csco', 20.1, 6, 'HIGH'],
    ['nih-2002', 100, 5, 'INTERMEDIATE'],
    ['nih-2002', 100.1, 5, 'HIGH'],
    ['afip', 20, 5, 'NONE'],
    ['afip', 20, 6, 'INSUFFICIENT'],
    ['afip', 50, 6, 'HIGH'],
    ['afip', 100, 5, 'INSUFFICIENT'],
    ['afip', 100.1, 5, 'HIGH'],
  ] as const)('%s: %d mm, %d mitoses is %s', (rule, sizeMm, mitosesPer50Hpf, expected) => {
    expect(result(rule, { sizeMm, mitosesPer50Hpf, site: 'JEJUNUM_ILEUM' })).toBe(expected);
  });
});

describe('inputs that are missing or censored', () => {
  it('are decided where every value they allow gives the same class', () => {
    expect(result('nih-2008', { sizeMm: 110, mitosesPer50Hpf: null, site: null })).toBe('HIGH');
    expect(result('nih-2008', { sizeMm: null, mitosesPer50Hpf: '>10' })).toBe('HIGH');
    expect(result('nih-2008', { mitosesPer50Hpf: '<5/50 HPF' })).toBe('LOW');
    expect(result('nih-2008', { mitosesPer50Hpf: '<6' })).toBe('LOW');
    expect(result('nih-2008', { mitosesPer50Hpf: '≤ 5', site: null })).toBe('LOW');
    expect(result('nih-2008', { mitosesPer50Hpf: '6-10' })).toBe('INTERMEDIATE');
    expect(result('nih-2008', { mitosesPer50Hpf: { min: 6, max: 10 } })).toBe('INTERMEDIATE');
    expect(result('nih-2008', { sizeMm: '>50', mitosesPer50Hpf: { min: 6 } })).toBe('HIGH');
    expect(result('nih-2008', { mitosesPer50Hpf: null, rupture: true })).toBe('HIGH');
    expect(result('nih-2008', { sizeMm: 110, rupture: null })).toBe('HIGH');
    expect(result('nih-2002', { site: null, rupture: null })).toBe('LOW');
    expect(result('afip', { sizeMm: '<20', mitosesPer50Hpf: null })).toBe('NONE');
    expect(result('afip', { sizeMm: 30, mitosesPer50Hpf: 2, site: 'small bowel' })).toBe('LOW');
  });

  it('otherwise name what would decide', () => {
    expect(assessRisk('nih-2008', known({ mitosesPer50Hpf: null }))).toMatchObject({
      result: 'INDETERMINATE',
      missing: ['mitosesPer50Hpf'],
      possible: ['LOW', 'INTERMEDIATE', 'HIGH'],
    });
    expect(assessRisk('nih-2008', known({ mitosesPer50Hpf: '<=6' })).missing).toEqual(['mitosesPer50Hpf']);
    expect(assessRisk('nih-2008', known({ mitosesPer50Hpf: '>5', sizeMm: 50 })).result).toBe('INDETERMINATE');
    expect(assessRisk('nih-2008', known({ sizeMm: 60, site: null })).missing).toEqual(['site']);
    expect(assessRisk('nih-2008', known({ rupture: null })).missing).toEqual(['rupture']);
    expect(assessRisk('nih-2008', {}).missing).toEqual(['sizeMm', 'mitosesPer50Hpf', 'site']);
    expect(assessRisk('afip', known({ site: 'COLON' }))).toMatchObject({
      result: 'INDETERMINATE',
      reason: "the tables of afip don't cover this site",
    });
  });

  it('count mitoses over a known area per 5 mm2', () => {
    const over = (count: number, areaMm2: number) =>
      result('nih-2008', { mitosesPer50Hpf: { count, areaMm2 } });
    expect([over(5, 5), over(10, 10), over(11, 10), over(21, 10)]).toEqual([
      'LOW',
      'LOW',
      'INTERMEDIATE',
      'HIGH',
    ]);
  });

  it('decide a censored count over an area where every count that it allows gives one class', () => {
    const upTo100 = Array.from({ length: 101 }, (_, count) => count);
    const allows: Readonly<Record<string, (count: number, bound: number) => boolean>> = {
      '<': (count, bound) => count < bound,
      '<=': (count, bound) => count <= bound,
      '>': (count, bound) => count > bound,
      '>=': (count, bound) => count >= bound,
    };
    const any = fc.record({
      sign: fc.constantFrom(...Object.keys(allows)),
      bound: fc.integer({ min: 1, max: 30 }),
      areaMm2: fc.integer({ min: 1, max: 120 }).map((tenths) => tenths / 10),
    });
    fc.assert(
      fc.property(any, ({ sign, bound, areaMm2 }) => {
        const over = (count: number | string) =>
          assessRisk('nih-2008', known({ mitosesPer50Hpf: { count, areaMm2 } }));
        const single = upTo100.filter((count) => allows[sign]!(count, bound)).map((n) => over(n).result);
        const { possible, result: decided } = over(`${sign}${bound}`);
        expect(new Set(possible ?? [decided])).toEqual(new Set(single));
      }),
    );
  });

  it.each([
    [{ sizeMm: -1 }, 'sizeMm'],
    [{ sizeMm: 0 }, 'sizeMm'],
    [{ sizeMm: Number.NaN }, 'sizeMm'],
    [{ mitosesPer50Hpf: 'many' }, 'mitosesPer50Hpf'],
    [{ mitosesPer50Hpf: '<0' }, 'mitosesPer50Hpf'],
    [{ mitosesPer50Hpf: { min: 9, max: 3 } }, 'mitosesPer50Hpf'],
    [{ site: 'MOON' }, 'site'],
  ])('refuses %j', (over, field) => {
    expect(() => assessRisk('nih-2008', known(over))).toThrow(ClinicalInputError);
    expect(() => assessRisk('nih-2008', known(over))).toThrow(field);
  });
});

describe('properties', () => {
  const size = fc.integer({ min: 1, max: 1500 }).map((tenths) => tenths / 10);
  const mitoses = fc.integer({ min: 0, max: 30 });

  it('risk never falls when the tumour is larger or divides faster', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULES),
        fc.constantFrom(...SITES),
        fc.boolean(),
        fc.tuple(size, size),
        fc.tuple(mitoses, mitoses),
        (rule, site, rupture, sizes, counts) => {
          const at = (pick: typeof Math.min) =>
            result(rule, { sizeMm: pick(...sizes), mitosesPer50Hpf: pick(...counts), site, rupture });
          const [low, high] = [ORDER.indexOf(at(Math.min)), ORDER.indexOf(at(Math.max))];
          if (low >= 0 && high >= 0) expect(low).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  it('a censored count gives a class only if each of its counts does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULES),
        fc.constantFrom(...SITES),
        size,
        mitoses,
        mitoses,
        (rule, site, sizeMm, a, b) => {
          const [min, max] = [Math.min(a, b), Math.max(a, b)];
          const singles = new Set<RiskClass>();
          for (let count = min; count <= max; count++)
            singles.add(result(rule, { sizeMm, site, mitosesPer50Hpf: count }));
          const [only] = singles;
          const expected = singles.size === 1 ? only : 'INDETERMINATE';
          expect(result(rule, { sizeMm, site, mitosesPer50Hpf: { min, max } })).toBe(expected);
        },
      ),
    );
  });
});
