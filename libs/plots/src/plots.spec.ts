import { kaplanMeier, landmarks } from '#statistics';
import { drawPlot, type PlotData, riskTable } from './index.js';

const time = [2, 3, 3, 5, 8, 8, 9, 12, 14, 20];
const status = [1, 0, 1, 1, 0, 1, 0, 1, 0, 0];

const curve = () => {
  const km = kaplanMeier({ time: Float64Array.from(time), status: Uint8Array.from(status) });
  return Array.from(km.time, (months, step) => ({
    months,
    atRisk: km.nRisk[step]!,
    events: km.nEvent[step]!,
    censored: km.nCensor[step]!,
    survival: km.survival[step]!,
    lower: km.lower[step] ?? null,
    upper: km.upper[step] ?? null,
  }));
};

const survival = (): PlotData => ({
  plot: 'survival',
  endpoint: 'OS',
  start: 'TREATMENT_START',
  curves: [
    { group: null, label: 'OS', n: 10, events: 5, steps: curve(), risk: riskTable(curve(), [0, 6, 12, 18]) },
  ],
});

describe('the risk table of a curve', () => {
  it('has the numbers of the statistics library at every month', () => {
    const months = [0, 1, 2, 3, 4, 5, 8, 9, 12, 15, 20, 24];
    const km = kaplanMeier({ time: Float64Array.from(time), status: Uint8Array.from(status) });
    const expected = landmarks(km, months);
    expect(riskTable(curve(), months).map(({ atRisk }) => atRisk)).toEqual(
      expected.map(({ nRisk }) => nRisk),
    );
  });

  it('counts each subject once: at risk later, had the event, or censored', () => {
    for (const { atRisk, events, censored, months } of riskTable(curve(), [0, 1, 4, 7, 10, 13, 25])) {
      const now = time.filter((at, index) => at === months && status[index] === 1).length;
      expect(atRisk + events - now + censored).toBe(10);
    }
  });
});

describe('a plot', () => {
  it('is the same bytes for the same data', () => {
    expect(drawPlot(survival(), 'en')).toBe(drawPlot(structuredClone(survival()), 'en'));
  });

  it.each(['en', 'zh-CN'] as const)('of survival is drawn in %s as it was', (language) => {
    expect(drawPlot(survival(), language)).toMatchSnapshot();
  });

  it('of tracks is drawn as it was', () => {
    const subject = {
      patientId: '<b>"1"&',
      setting: 'NEOADJUVANT',
      months: 8.25,
      ongoing: true,
      bestResponse: 'PR',
      bestChangePercent: -36.4,
      spans: [
        { from: 0, to: 3, mgPerDay: 400 },
        { from: 3, to: 4, mgPerDay: 0 },
        { from: 4, to: 8.25, mgPerDay: 600 },
      ],
      marks: [{ months: 1, kind: 'RESPONSE' as const, eventId: 'e1' }],
      changes: [
        { months: 1, percent: -20, eventId: 'e1' },
        { months: 5, percent: -36.4, eventId: 'e2' },
      ],
    };
    const others = {
      ...subject,
      patientId: '2',
      bestChangePercent: null,
      bestResponse: null,
      changes: [],
      ongoing: false,
    };
    for (const plot of ['swimmer', 'waterfall', 'spider', 'doses'] as const) {
      const svg = drawPlot({ plot, rule: 'choi-2007', subjects: [subject, others] }, 'en');
      expect(svg).not.toContain('<b>');
      expect(svg).toMatchSnapshot(plot);
    }
  });
});
