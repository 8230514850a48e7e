import { type DoseSegment, exposure } from './exposure.js';

describe('exposure', () => {
  it('counts calendar dates as days, both ends included', () => {
    const taken = exposure([
      { from: '2016-02-28', to: '2016-03-01', mgPerDay: 400 },
      { from: '2016-03-02', to: '2016-03-03', mgPerDay: 600 },
    ]);
    expect(taken).toMatchObject({
      timeOnTreatmentDays: 5,
      daysDosed: 5,
      cumulativeMg: 2400,
      rdiAllDays: 1.2,
    });
  });

  it('takes only pauses named as planned out of the time', () => {
    const segments: DoseSegment[] = [
      { from: 1, to: 10, mgPerDay: 400 },
      { from: 11, to: 15, mgPerDay: 0, reason: 'PLANNED_PRE_SURGERY' },
      { from: 16, to: 20, mgPerDay: 0, reason: 'TOXICITY' },
      { from: 21, to: 25, mgPerDay: 200, reason: 'PLANNED_REDUCTION' },
    ];
    expect(exposure(segments)).toMatchObject({
      plannedPauseDays: 5,
      unplannedPauseDays: 5,
      rdiAllDays: 5000 / 10_000,
      rdiExcludingPlannedPauses: 5000 / 8000,
    });
  });

  it('counts a gap between segments as undosed time', () => {
    const taken = exposure([
      { from: 1, to: 10, mgPerDay: 400 },
      { from: 16, to: 20, mgPerDay: 400 },
    ]);
    expect(taken).toMatchObject({
      timeOnTreatmentDays: 20,
      daysDosed: 15,
      uncoveredDays: 5,
      rdiAllDays: 0.75,
    });
  });

  it('has no ratios without time', () => {
    expect(exposure([])).toMatchObject({ timeOnTreatmentDays: 0, cumulativeMg: 0, rdiAllDays: null });
    const paused: DoseSegment[] = [{ from: 1, to: 3, mgPerDay: 0, reason: 'PLANNED_X' }];
    expect(exposure(paused)).toMatchObject({ rdiAllDays: 0, rdiExcludingPlannedPauses: null });
  });

  it('measures against another planned dose', () => {
    expect(exposure([{ from: 1, to: 10, mgPerDay: 400 }], 800).rdiAllDays).toBe(0.5);
  });

  it.each([
    [
      [
        { from: 1, to: 10, mgPerDay: 400 },
        { from: 10, to: 12, mgPerDay: 300 },
      ],
      'overlap',
    ],
    [[{ from: 5, to: 4, mgPerDay: 400 }], 'segments[0].to'],
    [[{ from: 1, to: 4, mgPerDay: -1 }], 'segments[0].mg'],
    [[{ from: 1.5, to: 4, mgPerDay: 400 }], 'segments[0].from'],
    [[{ from: '2015-02-30', to: '2015-03-01', mgPerDay: 400 }], 'segments[0].from'],
    [[{ from: 1, to: '2015-03-01', mgPerDay: 400 }], 'mixes'],
  ] as [DoseSegment[], string][])('refuses %j', (segments, problem) => {
    expect(() => exposure(segments)).toThrow(problem);
  });
});
