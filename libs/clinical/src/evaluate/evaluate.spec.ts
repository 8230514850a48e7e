import { ClinicalInputError } from '../input-error.js';
import { evaluate, listRules } from './evaluate.js';

const choi = { sld_base: 100, sld: 100, hu_base: 60, hu: 60 };

describe('evaluate', () => {
  it('names the rule and its version, and the missing fields as the record does', () => {
    expect(
      evaluate('nih2008', { mm: 40, mitoses_per_50hpf: null, site: 'GASTRIC', rupture: false }),
    ).toMatchObject({
      rule: 'nih-2008',
      version: '1',
      result: 'INDETERMINATE',
      missing: ['mitoses_per_50hpf'],
    });
    expect(evaluate('choi', { ...choi, hu: null })).toMatchObject({
      result: 'SD_DENSITY_MISSING',
      missing: ['hu'],
    });
    expect(evaluate('recist-target', { base: 100 })).toMatchObject({
      result: 'INDETERMINATE',
      missing: ['cur'],
    });
  });

  it.each([
    ['choi', { ...choi, new_lesion: true }, 'PD'],
    ['choi', { ...choi, growing_nodule: true }, 'PD'],
    ['choi', { ...choi, intratumoral_nodule: null }, 'SD'],
    ['choi', { ...choi, sld: 66, nadir: 60 }, 'PD'],
    ['choi', { ...choi, sld: 66, sld_ref: 60 }, 'PD'],
    ['choi', { ...choi, sld: 110, hu: null }, 'PD_DENSITY_MISSING'],
    ['choi', { ...choi, nonmeasurable_progression: true }, 'REVIEW'],
    ['choi', { ...choi, symptomatic_deterioration: true }, 'REVIEW'],
    ['modified-choi', { ...choi, sld: 90 }, 'SD'],
    ['modified-choi', { ...choi, sld: 90, hu: 51 }, 'PR'],
    ['recist', { base: 100, cur: 100, new_lesion: true }, 'PD'],
    ['recist', { base: 100, cur: 0, non_target: 'NON-CR/NON-PD' }, 'PR'],
    ['recist', { base: 100, nadir: 50, cur: 70, ne: true }, 'PD'],
    ['recist', { target: 'CR', non_target: 'NE' }, 'PR'],
    ['recist', { non_target: 'non-CR/non-PD' }, 'NON_CR_NON_PD'],
    ['who', { base: 1000, cur: 500 }, 'PR'],
    ['who', { base: 1000, nadir: 400, cur: 500 }, 'PD'],
    ['who', { base: 1000, cur: 0 }, 'CR'],
    ['who', { base: 1000, cur: 0, all_gone: false }, 'PR'],
    ['who', { lesions: [] }, 'INDETERMINATE'],
    [
      'who',
      {
        lesions: [
          { base: 100, cur: 125 },
          { base: 900, cur: 100 },
        ],
      },
      'PD',
    ],
    ['gist-risk', { mm: '<=50', mitoses_per_50hpf: '<5', site: 'GASTRIC' }, 'INDETERMINATE'],
    ['gist-risk', { mm: 110, mitoses_per_50hpf: '<5', site: null, rupture: null }, 'HIGH'],
    ['impute-date', { date: '2014-03', policy: 'last' }, '2014-03-31'],
  ])('%s %j is %s', (rule, record, expected) => {
    expect(evaluate(rule, record)).toMatchObject({ result: expected });
  });

  it('answers the best response both ways', () => {
    const responses = [
      { on: '2015-01-01', response: 'PR' },
      { on: '2015-03-01', response: 'PD' },
    ];
    expect(evaluate('best-response', { responses })).toMatchObject({ result: 'PR', confirmed: 'SD' });
  });

  it('tells which fields it did not know', () => {
    expect(evaluate('choi', { ...choi, newlesion: true, why: 'a typing error' }).ignored).toEqual([
      'newlesion',
    ]);
  });

  it.each([
    ['choi', { ...choi, sld: '90' }, 'sld'],
    ['choi', { ...choi, sld: -1 }, 'sld'],
    ['choi', { ...choi, new_lesion: 'yes' }, 'new_lesion'],
    ['nih-2008', { mm: -3 }, 'mm'],
    ['nih-2008', { mm: 40, mitoses_per_50hpf: true }, 'mitoses_per_50hpf'],
    ['nih-2008', { mm: 40, mitoses_per_50hpf: { least: 3 } }, 'mitoses_per_50hpf.least'],
    ['nih-2008', { mm: 40, rupture: 'no' }, 'rupture'],
    ['recist', { base: 1, cur: 1, non_target: 'GONE' }, 'non_target'],
    ['exposure', {}, 'segments'],
    ['exposure', { segments: [{ from: 1, to: 2 }] }, 'segments[0].mg'],
    ['exposure', { segments: [{ from: 1, to: 2, mg: 'x' }] }, 'segments[0].mg'],
    ['exposure', { segments: [{ from: 1, to: 2, mg: 400 }], planned_mg: 0 }, 'planned_mg'],
    ['who', { lesions: [3] }, 'lesions[0]'],
    ['who', { lesions: [1, 2].map(() => ({ base: 1e308, cur: 1e308 })) }, 'record'],
    ['exposure', { segments: [{ from: 1, to: 10, mg: 1e308 }] }, 'record'],
    ['exposure', { segments: [{ from: -1e308, to: 1e308, mg: 400 }] }, 'record'],
    ['choi', null, 'record'],
    ['nonsense', {}, 'rule'],
  ])('refuses %s %j, naming %s', (rule, record, field) => {
    expect(() => evaluate(rule, record)).toThrow(ClinicalInputError);
    expect(() => evaluate(rule, record)).toThrow(expect.objectContaining({ field }));
  });

  it('lists its rules with versions and sources', () => {
    const rules = listRules();
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'nih-2008',
        'nih-2008-csco',
        'nih-2002',
        'afip',
        'choi-2007',
        'recist-1.1',
        'exposure',
      ]),
    );
    expect(rules.every(({ version, source }) => version !== '' && source !== '')).toBe(true);
  });
});
