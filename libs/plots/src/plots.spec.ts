import { kaplanMeier, landmarks } from '#statistics';
import { given } from '#testing';
import type { OutcomeRow } from '#trial';
import { drawPlot, type PlotData, plotTable, riskTable, timelinePlot } from './index.js';
import { trackOf } from './track-data.js';
import { phrase } from './words/phrases.js';

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
  censorAt: 'LAST_CONTACT',
  curves: [
    {
      group: null,
      label: 'OS',
      n: 10,
      events: 5,
      steps: curve(),
      risk: riskTable(curve(), [0, 6, 12, 18]),
      row: 'OS',
      subjects: time.map((months, index) => ({
        patientId: `P-${index}`,
        months,
        status: status[index] === 1 ? ('EVENT' as const) : ('CENSORED' as const),
        eventId: `e${index}`,
      })),
    },
  ],
});

const row = (id: string, value: number, more: Partial<OutcomeRow> = {}): OutcomeRow => ({
  id,
  section: null,
  group: null,
  label: id,
  value,
  unit: 'subjects',
  numerator: value,
  denominator: 10,
  numeratorIs: null,
  denominatorIs: null,
  ci: null,
  ciMethod: null,
  unknown: 0,
  note: null,
  ...more,
});

const flow: PlotData = {
  plot: 'flow',
  rows: [
    row('enrolled', 10),
    row('treated', 7, { parent: 'enrolled' }),
    row('untreated', 3, { parent: 'enrolled', exit: true }),
  ],
};

const adverseEvents: PlotData = {
  plot: 'adverse-events',
  rows: [
    row('OEDEMA', 50, { numerator: 5 }),
    row('OEDEMA.grade-1', 30, { numerator: 3 }),
    row('OEDEMA.grade-3', 20, { numerator: 2 }),
    row('RASH', 0, { numerator: 0 }),
  ],
};

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
const other = {
  ...subject,
  patientId: '2',
  bestChangePercent: null,
  bestResponse: null,
  changes: [],
  ongoing: false,
};
const tracks = (plot: 'swimmer' | 'waterfall' | 'spider' | 'doses'): PlotData => ({
  plot,
  rule: 'choi-2007',
  subjects: [subject, other],
});

/** The values of an attribute, in the order they are drawn. */
const drawn = (svg: string, attribute: string) =>
  [...svg.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value);

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

  it.each(['flow', 'adverse-events'] as const)('of %s is drawn as it was', (plot) => {
    expect(drawPlot(plot === 'flow' ? flow : adverseEvents, 'en')).toMatchSnapshot();
  });

  it('calls what only the protocol knows by its names', () => {
    const { curves, ...others } = survival() as Extract<PlotData, { plot: 'survival' }>;
    const named = (group: string, label: string) => ({ ...curves[0]!, group, label });
    const groups = [named('ARM_B', 'Chemotherapy alone'), named('ADJUVANT', 'After surgery')];
    const svg = drawPlot({ ...others, curves: groups }, 'en');
    expect(svg.match(/Chemotherapy alone( \(5\/10\))?<\/text>/g)).toHaveLength(2);
    expect(svg).toContain('>Adjuvant (5/10)</text>');
    const mutations = [named('EGFR_L858R', 'EGFR_L858R'), named('WILD_TYPE', 'WILD_TYPE')];
    const byMutation = drawPlot({ ...others, curves: mutations }, 'en');
    for (const name of ['EGFR L858R', 'Wild type']) expect(byMutation).toContain(`>${name} (5/10)</text>`);
    const rows = [row('PNEUMONITIS', 50, { numerator: 5, section: 'Pneumonitis' })];
    expect(drawPlot({ plot: 'adverse-events', rows }, 'en')).toContain('aria-label="Pneumonitis: 5/10"');
  });

  it("of a subject's timeline is drawn as it was, a mark for every event that has one", () => {
    const grade = (value: number) => ({ scale: 'WHO', version: '1979', value });
    const lesion = (longestDiameterMm: number) => [{ lesionId: 'T1', longestDiameterMm }];
    const drug = 'IMATINIB';
    const record = given(
      [
        'enrol',
        { siteId: 'S1', enrolledOn: '2010-01-05', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 50 },
      ],
      ['record-consent', { consentedOn: '2010-01-05' }],
      ['record-ct-assessment', { assessedOn: '2010-01-08', modality: 'CT', targetLesions: lesion(100) }],
      ['start-treatment', { startedOn: '2010-01-10', drug, mgPerDay: 400 }],
      ['report-adverse-event', { adverseEventId: 'A1', term: 'OEDEMA', onsetOn: '2010-02', grade: grade(1) }],
      [
        'report-adverse-event',
        { adverseEventId: 'A2', term: 'NAUSEA_VOMITING', onsetOn: '2010-02-20', grade: grade(3) },
      ],
      ['pause-treatment', { pausedOn: '2010-02-21', drug, reason: 'TOXICITY' }],
      ['record-ct-assessment', { assessedOn: '2010-03-10', modality: 'CT', targetLesions: lesion(60) }],
      ['record-visit', { attendedOn: '2010-06-01' }],
    ).record();
    const svg = timelinePlot(record, { language: 'en' });
    for (const { eventId } of record.assessments) expect(svg).toContain(`data-event="${eventId}"`);
    expect(svg).toMatchSnapshot();
  });

  it('of a subject on two drugs has a lane for each, in the words of its protocol', () => {
    const record = given(
      [
        'enrol',
        { siteId: 'S1', enrolledOn: '2010-01-05', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 50 },
      ],
      ['record-consent', { consentedOn: '2010-01-05' }],
      ['start-treatment', { startedOn: '2010-01-10', drug: 'IMATINIB', mgPerDay: 400 }],
      ['record-visit', { attendedOn: '2010-06-01' }],
    ).record();
    const [first] = record.treatments;
    const [dose] = first!.intervals;
    const second = { ...first!, drug: 'SECOND', intervals: [{ ...dose!, mgPerDay: 80, eventId: 'e2' }] };
    const two = { ...record, treatments: [first!, second] };
    const svg = timelinePlot(two, { language: 'en', name: (code) => (code === 'SECOND' ? 'Second' : code) });
    const bar = (mg: number) => new RegExp(`${mg} mg/d[^]*?y="([^"]+)"[^>]*height="([^"]+)"`).exec(svg)!;
    const [[, y400, height400], [, y80, height80]] = [bar(400), bar(80)];
    expect(height80).toBe(height400);
    expect(Number(y80)).toBeGreaterThanOrEqual(Number(y400) + Number(height400));
    expect(svg).toContain('>Second</text>');
  });

  it('of doses puts a lower dose on a higher one, and both on a pause, of drugs that are given at once', () => {
    const { record } = given(
      [
        'enrol',
        { siteId: 'S1', enrolledOn: '2010-01-05', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 50 },
      ],
      ['record-consent', { consentedOn: '2010-01-05' }],
      ['start-treatment', { startedOn: '2010-01-10', drug: 'IMATINIB', mgPerDay: 400 }],
      ['pause-treatment', { pausedOn: '2010-03-10', drug: 'IMATINIB', reason: 'TOXICITY' }],
      ['record-visit', { attendedOn: '2010-06-01' }],
    );
    const [first] = record().treatments;
    const second = { ...first!, intervals: [{ ...first!.intervals[0]!, mgPerDay: 600 }] };
    const { spans } = trackOf({ ...record(), treatments: [first!, second] });
    expect(spans.map(({ mgPerDay }) => mgPerDay)).toEqual([0, 600, 400]);
    expect(trackOf(record()).spans.map(({ mgPerDay }) => mgPerDay)).toEqual([400, 0]);
  });

  it.each(['swimmer', 'waterfall', 'spider', 'doses'] as const)('of %s is drawn as it was', (plot) => {
    const svg = drawPlot(tracks(plot), 'en');
    expect(svg).not.toContain('<b>');
    expect(svg).toMatchSnapshot();
  });
});

describe('what a plot shows', () => {
  it('are the numbers of its risk table, each of which opens its row', () => {
    const svg = drawPlot(survival(), 'en');
    const data = survival() as Extract<PlotData, { plot: 'survival' }>;
    const cells = data.curves[0]!.risk.flatMap((cell) => [[`atRisk.${cell.months}`, cell.atRisk]]);
    for (const [cell, number] of cells) expect(svg).toContain(`data-cell="${cell}">${number}</text>`);
    expect(drawn(svg, 'data-explain')).toContain('survival/OS.month.12.at-risk');
    // Nobody is at risk beyond the last time.
    expect(drawn(svg, 'data-explain').every((row) => !row?.includes('.month.24.'))).toBe(true);
  });

  it('is where each subject leaves the curve', () => {
    const svg = drawPlot(survival(), 'en');
    expect(drawn(svg, 'data-patient').toSorted()).toEqual(time.map((_, index) => `P-${index}`).toSorted());
    expect(svg).toContain('aria-label="P-0, 2 Months, Event"');
  });

  it('are boxes that add up', () => {
    const svg = drawPlot(flow, 'en');
    expect(drawn(svg, 'data-explain')).toEqual(['flow/enrolled', 'flow/treated', 'flow/untreated']);
    expect(drawn(svg, 'aria-label').slice(1)).toEqual(['enrolled: 10', 'treated: 7', 'untreated: 3']);
  });

  it('are bars as long as the shares of their grades, none for what nobody had', () => {
    const svg = drawPlot(adverseEvents, 'en');
    const bars = svg
      .match(/<rect x="[\d.]+" y="68"[^>]*width="([\d.]+)"/g)
      ?.map((bar) => Number(/width="([\d.]+)"/.exec(bar)![1]));
    expect(bars).toHaveLength(2);
    expect(bars![0]! / bars![1]!).toBeCloseTo(3 / 2, 3);
    expect(svg).not.toContain('RASH');
  });

  it('are of everybody who took a dose, where nobody had anything', () => {
    const none: PlotData = {
      plot: 'adverse-events',
      rows: [row('any', 0, { numerator: 0, denominator: 32 })],
    };
    expect(drawPlot(none, 'en')).toContain('N = 32');
  });

  it('says in Chinese which groups a test compared', () => {
    const label = 'Log-rank test between R0 resection, then imatinib for one year; Arm B, alone';
    expect(phrase('zh-CN', label)).toBe('Log-rank检验：R0切除后伊马替尼一年；Arm B, alone');
  });

  it('gives each of many groups a line of its own', () => {
    const { curves, ...others } = survival() as Extract<PlotData, { plot: 'survival' }>;
    const groups = Array.from({ length: 12 }, (_, at) => ({
      ...curves[0]!,
      group: `G${at}`,
      label: `${at}`,
    }));
    const lines = drawPlot({ ...others, curves: groups }, 'en').match(/<line [^>]*x1="110"[^>]*>/g) ?? [];
    const styles = lines.map(
      (line) => /stroke="[^"]+"/.exec(line)![0] + /stroke-dasharray="[^"]+"/.exec(line),
    );
    expect(new Set(styles).size).toBe(12);
  });

  it('is also a table, unrounded', () => {
    expect(plotTable(tracks('waterfall')).rows).toEqual([
      ['<b>"1"&', 'NEOADJUVANT', -36.4, 'PR'],
      ['2', 'NEOADJUVANT', null, null],
    ]);
    expect(plotTable(tracks('doses')).rows).toHaveLength(6);
    expect(plotTable(tracks('spider')).rows).toHaveLength(2);
    expect(plotTable(tracks('swimmer')).rows).toHaveLength(2);
    expect(plotTable(flow).rows.map((cells) => cells[4])).toEqual([10, 7, 3]);
    const steps = plotTable(survival());
    expect(steps.columns).toEqual([
      'group',
      'months',
      'atRisk',
      'events',
      'censored',
      'survival',
      'lower',
      'upper',
    ]);
    expect(steps.rows[0]).toEqual([null, 2, 10, 1, 0, 0.9, expect.any(Number), expect.any(Number)]);
  });
});

describe('a condition in English', () => {
  it.each([
    ['Treatment setting is ADJUVANT', 'Treatment setting is Adjuvant'],
    ['Sex is MALE and Age at enrolment at least 50', 'Sex is Male and Age at enrolment at least 50'],
    ['Treatment setting is one of ARM_A, ADJUVANT', 'Treatment setting is one of ARM_A, Adjuvant'],
    ['The first margin is R0, as stated', 'The first margin is R0, as stated'],
  ])('%s calls codes by their names', (text, said) => {
    expect(phrase('en', text)).toBe(said);
  });
});

describe('a text in Chinese', () => {
  it.each([
    ['Sex is MALE and Age at enrolment at least 50', '性别为男，且入组年龄不低于50'],
    ['all subjects; Treatment setting is one of ARM_A, ARM_B', '全部受试者；治疗阶段为ARM_A、ARM_B之一'],
    ['Disease control (CR, PR, SD or non-CR/non-PD): yes', '疾病控制（CR、PR、SD或非CR/非PD）：是'],
    ['all subjects; in one of the groups', '全部受试者；属于所比较的组之一'],
    ['Still followed', '仍在随访'],
    ['at least 1 calendar month(s) from the first to the last dose', '首末次用药相隔至少1个日历月'],
    ['imputed by the middle possible day', '以可能的中间日补全'],
  ])('%s is a condition or a label that is known', (text, said) => {
    expect(phrase('zh-CN', text)).toBe(said);
  });

  it.each([
    'Savolitinib is better',
    'The year is counted from surgery, body and English abstract say.',
    'Osimertinib and Savolitinib or Chemotherapy',
  ])('%s stays as it was said where it only looks like a condition', (text) => {
    expect(phrase('zh-CN', text)).toBe(text);
  });
});
