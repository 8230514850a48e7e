import { assessSeries } from './assess-series.js';
import type { BaselineAssessment, FollowUpAssessment, FollowUpLesion } from './lesions.js';
import type { ResponseRuleId } from './response.types.js';

const baseline: BaselineAssessment = {
  on: '2015-01-01',
  targets: [
    { id: 'T1', organ: 'stomach', longestDiameterMm: 60, perpendicularMm: 50, hu: 60 },
    { id: 'T2', organ: 'node', nodal: true, longestDiameterMm: 40, shortAxisMm: 20, hu: 40 },
  ],
};

const measured = (id: string, length: number, across: number, hu?: number): FollowUpLesion => ({
  id,
  state: 'measured',
  longestDiameterMm: length,
  shortAxisMm: across,
  perpendicularMm: across,
  hu,
});

const followUp = (on: string, targets: FollowUpLesion[], rest: Partial<FollowUpAssessment> = {}) => ({
  on,
  targets,
  ...rest,
});

const results = (rule: ResponseRuleId, followUps: FollowUpAssessment[], from = baseline) =>
  assessSeries(rule, from, followUps).assessments.map(({ result }) => result);

describe('assessSeries', () => {
  it('measures each rule its own way', () => {
    const month1 = [followUp('2015-02-01', [measured('T1', 54, 30, 60), measured('T2', 36, 14, 40)])];
    const sums = (['choi-2007', 'recist-1.1', 'who-1979'] as const).map((rule) => {
      const series = assessSeries(rule, baseline, month1);
      return [series.baselineSum, series.assessments[0]?.sum, series.assessments[0]?.result];
    });
    expect(sums).toEqual([
      [100, 90, 'PR'],
      [80, 68, 'SD'],
      [3800, 2124, 'SD'],
    ]);
  });

  it('follows the index case of a tumour without density: PR on size alone', () => {
    const mass = (on: string, length: number) => followUp(on, [measured('T1', length, length - 10)]);
    const series = assessSeries(
      'choi-2007',
      { on: '2013-01-10', targets: [{ id: 'T1', longestDiameterMm: 110 }] },
      [mass('2013-02-10', 60), mass('2013-06-10', 40), mass('2013-09-10', 40)],
    );
    expect(series.assessments.map(({ result }) => result)).toEqual(['PR', 'PR', 'PR']);
    expect(series.assessments.map((each) => each.changeFromBaseline?.toFixed(1))).toEqual([
      '-45.5',
      '-63.6',
      '-63.6',
    ]);
    expect(series.best).toEqual({ result: 'PR', on: '2013-02-10' });
    expect(series.bestConfirmed).toEqual({ result: 'PR', on: '2013-02-10' });
  });

  it('measures growth from the nadir, or from the baseline where the protocol says so', () => {
    const course = [
      followUp('2015-02-01', [measured('T1', 30, 20), measured('T2', 20, 10)]),
      followUp('2015-04-01', [measured('T1', 36, 20), measured('T2', 20, 10)]),
    ];
    expect(results('choi-2007', course)).toEqual(['PR', 'PD_DENSITY_MISSING']);
    const fromBaseline = assessSeries('choi-2007', baseline, course, { progressionReference: 'baseline' });
    expect(fromBaseline.assessments.map(({ result }) => result)).toEqual(['PR', 'PR']);
    expect(results('recist-1.1', [...course].reverse())).toEqual(['PR', 'PR']);
  });

  it('compares the density of the lesions still seen, each measured both times', () => {
    const oneGone = followUp('2015-02-01', [measured('T1', 60, 50, 51), { id: 'T2', state: 'absent' }]);
    const seen = assessSeries('choi-2007', { ...baseline, targets: baseline.targets.slice(0, 1) }, [oneGone]);
    expect(seen.assessments[0]).toMatchObject({ result: 'PR', meanHu: 51, densityChange: -15 });
    const unmeasured = followUp('2015-02-01', [measured('T1', 60, 50, 51), measured('T2', 40, 20)]);
    expect(results('choi-2007', [unmeasured])).toEqual(['SD_DENSITY_MISSING']);
  });

  it('calls it CR when all is gone and nodes are small', () => {
    const gone = followUp('2015-02-01', [{ id: 'T1', state: 'absent' }, measured('T2', 15, 9)]);
    expect(results('recist-1.1', [gone])).toEqual(['CR']);
    expect(
      results('choi-2007', [
        followUp('2015-02-01', [
          { id: 'T1', state: 'absent' },
          { id: 'T2', state: 'absent' },
        ]),
      ]),
    ).toEqual(['CR']);
  });

  it('calls it no more than PR while a non-target is still seen', () => {
    const withNonTarget = { ...baseline, nonTargets: [{ id: 'N1' }] };
    const left = (state: 'present' | 'absent') =>
      followUp(
        '2015-02-01',
        [
          { id: 'T1', state: 'absent' },
          { id: 'T2', state: 'absent' },
        ],
        { nonTargets: [{ id: 'N1', state }] },
      );
    for (const rule of ['recist-1.1', 'choi-2007', 'who-1979'] as const) {
      expect(results(rule, [left('present')], withNonTarget)).toEqual(['PR']);
      expect(results(rule, [left('absent')], withNonTarget)).toEqual(['CR']);
    }
  });

  it('decides nothing by the sum of no lesions', () => {
    const nonTargetsOnly = { ...baseline, targets: [], nonTargets: [{ id: 'N1' }] };
    const still = followUp('2015-02-01', [], { nonTargets: [{ id: 'N1', state: 'present' }] });
    expect(results('who-1979', [still], nonTargetsOnly)).toEqual(['INDETERMINATE']);
    expect(results('recist-1.1', [still], nonTargetsOnly)).toEqual(['NON_CR_NON_PD']);
  });

  it('counts a lesion too small to measure as 5 mm, and an unlisted one as not evaluable', () => {
    const small = followUp('2015-02-01', [{ id: 'T1', state: 'too-small' }, measured('T2', 40, 20)]);
    expect(assessSeries('recist-1.1', baseline, [small]).assessments[0]).toMatchObject({
      sum: 25,
      result: 'PR',
    });
    expect(results('recist-1.1', [followUp('2015-02-01', [measured('T1', 20, 10)])])).toEqual(['NE']);
    expect(results('recist-1.1', [followUp('2015-02-01', [measured('T1', 96, 10)])])).toEqual(['PD']);
    expect(results('choi-2007', [followUp('2015-02-01', [])])).toEqual(['INDETERMINATE']);
  });

  it('looks at non-targets and new lesions', () => {
    const withNonTarget = { ...baseline, nonTargets: [{ id: 'N1' }] };
    const stable = [measured('T1', 60, 50), measured('T2', 40, 20)];
    const state = (nonTarget: 'present' | 'absent' | 'progressed') =>
      followUp('2015-02-01', stable, { nonTargets: [{ id: 'N1', state: nonTarget }] });
    expect(results('recist-1.1', [state('present')], withNonTarget)).toEqual(['SD']);
    expect(results('recist-1.1', [state('progressed')], withNonTarget)).toEqual(['PD']);
    expect(results('choi-2007', [state('progressed')], withNonTarget)).toEqual(['REVIEW']);
    const fresh = followUp('2015-02-01', stable, { newLesions: [{ organ: 'liver' }] });
    const doubtful = followUp('2015-02-01', stable, { newLesions: [{ organ: 'liver', equivocal: true }] });
    expect(results('recist-1.1', [fresh])).toEqual(['PD']);
    expect(results('recist-1.1', [doubtful])).toEqual(['SD']);
    expect(results('who-1979', [fresh])).toEqual(['PD']);
  });

  it('sees one lesion grow under WHO although the sum falls', () => {
    const mixed = followUp('2015-02-01', [measured('T1', 20, 10), measured('T2', 50, 20)]);
    expect(results('who-1979', [mixed])).toEqual(['PD']);
  });

  it('reports targets outside the selection of RECIST and refuses a follow-up before the baseline', () => {
    const small = { on: '2015-01-01', targets: [{ id: 'T1', longestDiameterMm: 9 }] };
    expect(assessSeries('recist-1.1', small, []).problems).toEqual(['T1: 9 mm is less than 10 mm']);
    expect(() => results('choi-2007', [followUp('2014-12-01', [])])).toThrow('precedes the baseline');
  });
});
