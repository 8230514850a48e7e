import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { axisBelow, axisLeft, monthTicks } from './axis.js';
import { INK, MUTED, RESPONSE_COLOURS, RULE, SERIES } from './palette.js';
import { inSentence } from './survival-plot.js';
import { el, label, mark, num, picture } from './svg.js';
import type { MarkKind, SubjectTrack } from './track-data.js';
import { codeName } from './words/code-name.js';
import { type PlotLanguage, type PlotWord, plotWord } from './words/plot-words.js';

const WIDTH = 960;
const LEFT = 92;
const RIGHT = 40;

/** Each kind of mark has a shape of its own, so that it is told without colour. */
const MARKS: Readonly<Record<MarkKind, { word: PlotWord; draw: (x: number, y: number) => string }>> = {
  RESPONSE: {
    word: 'responseBegan',
    draw: (x, y) => el('circle', { cx: x, cy: y, r: 4, fill: '#ffffff', stroke: INK }),
  },
  PROGRESSION: {
    word: 'progression',
    draw: (x, y) => el('path', { d: `M${num(x - 4)} ${num(y + 4)}h8l-4 -8z`, fill: '#ffffff', stroke: INK }),
  },
  RESECTION: {
    word: 'resection',
    draw: (x, y) =>
      el('path', { d: `M${num(x - 4)} ${num(y - 4)}h8l-4 8z`, fill: '#7a3e8e', stroke: '#ffffff' }),
  },
  RECURRENCE: {
    word: 'recurrence',
    draw: (x, y) =>
      el('path', { d: `M${num(x)} ${num(y - 5)}l5 5l-5 5l-5 -5z`, fill: '#94441a', stroke: '#ffffff' }),
  },
  DEATH: {
    word: 'death',
    draw: (x, y) =>
      el('path', {
        d: `M${num(x - 4)} ${num(y - 4)}l8 8m0 -8l-8 8`,
        stroke: INK,
        'stroke-width': 2,
        fill: 'none',
      }),
  },
};

/** A lane for each subject, the longest on top; an arrow where treatment goes on. Months from the first dose. */
export function swimmerPlot(subjects: readonly SubjectTrack[], language: PlotLanguage): string {
  const sorted = subjects.toSorted((a, b) => b.months - a.months || (a.patientId < b.patientId ? -1 : 1));
  const row = sorted.length > 200 ? 6 : 15;
  const top = 64;
  const bottom = top + sorted.length * row + 6;
  const last = Math.max(1, ...sorted.map(furthest));
  const x = scaleLinear()
    .domain([0, last])
    .range([LEFT, WIDTH - RIGHT]);
  const title = plotWord(language, 'swimmer', { n: sorted.length });
  return picture(
    { width: WIDTH, height: bottom + 46, title },
    ...markLegend(language),
    axisBelow(
      x,
      monthTicks(last),
      bottom,
      plotWord(language, 'monthsFrom', { start: inSentence(codeName(language, 'TREATMENT_START')) }),
    ),
    ...sorted.map((subject, index) => lane(subject, top + index * row, row, x, language)),
  );
}

const furthest = ({ months, marks }: SubjectTrack) => Math.max(months, ...marks.map((each) => each.months));

function lane(
  subject: SubjectTrack,
  y: number,
  row: number,
  x: (months: number) => number,
  language: PlotLanguage,
): string {
  const middle = y + row / 2;
  const best = subject.bestResponse?.slice(0, 2) ?? '';
  const fill = RESPONSE_COLOURS[best] ?? '#c3ccd3';
  const months = num(Math.round(subject.months * 10) / 10);
  const words = [
    subject.patientId,
    `${months} ${plotWord(language, 'months')}`,
    ...(best ? [codeName(language, subject.bestResponse ?? '')] : []),
  ];
  return mark(
    { patient: subject.patientId },
    words.join(', '),
    ...(row > 10
      ? [
          label(LEFT - 8, middle + 4, subject.patientId.slice(0, 12), {
            'text-anchor': 'end',
            'font-size': 10,
          }),
        ]
      : []),
    ...subject.spans.map((span) =>
      el('rect', {
        x: x(span.from),
        y: y + 2,
        width: Math.max(0.5, x(span.to) - x(span.from)),
        height: row - 4,
        fill: span.mgPerDay === 0 ? '#ffffff' : fill,
        stroke: span.mgPerDay === 0 ? MUTED : undefined,
        'stroke-dasharray': span.mgPerDay === 0 ? '2 2' : undefined,
      }),
    ),
    ...(subject.ongoing
      ? [el('path', { d: `M${num(x(subject.months) + 3)} ${num(middle - 4)}l7 4l-7 4z`, fill: INK })]
      : []),
    ...subject.marks
      .filter((each) => each.months >= 0)
      .map((each) =>
        el(
          'g',
          { 'data-patient': subject.patientId, 'data-event': each.eventId },
          MARKS[each.kind].draw(x(each.months), middle),
        ),
      ),
  );
}

function markLegend(language: PlotLanguage): string[] {
  const kinds = Object.values(MARKS).map(({ word, draw }, index) => {
    const x = LEFT + index * 128;
    return [draw(x, 46), label(x + 10, 50, plotWord(language, word), { 'font-size': 11 })];
  });
  const x = LEFT + kinds.length * 128;
  return [
    ...kinds.flat(),
    el('path', { d: `M${x} 42l7 4l-7 4z`, fill: INK }),
    label(x + 12, 50, plotWord(language, 'ongoing'), { 'font-size': 11 }),
  ];
}

/** Thresholds of the rules, percent of change: partial response, progression. */
const THRESHOLDS: Readonly<Record<string, readonly number[]>> = {
  'choi-2007': [-10, 10],
  'modified-choi': [-10, 10],
  'recist-1.1': [-30, 20],
};

/** Room right of the bars for the names of the lines. */
const MARGIN = 140;

/** A bar for each subject from the worst to the best change, with the lines of the rule in force; who can't be shown is listed. */
export function waterfallPlot(
  subjects: readonly SubjectTrack[],
  rule: string,
  language: PlotLanguage,
): string {
  const shown = subjects
    .filter(({ bestChangePercent }) => bestChangePercent !== null)
    .toSorted((a, b) => change(b) - change(a) || (a.patientId < b.patientId ? -1 : 1));
  const left = subjects.filter(({ bestChangePercent }) => bestChangePercent === null);
  const title = plotWord(language, 'waterfall', { n: shown.length });
  const { y, ticks, top, height } = percentScale(shown.map(change));
  const width = Math.max(WIDTH, LEFT + MARGIN + shown.length * 7);
  const step = (width - LEFT - MARGIN) / Math.max(1, shown.length);
  const lines = THRESHOLDS[rule] ?? [];
  const note =
    left.length === 0
      ? plotWord(language, 'noneLeftOut')
      : plotWord(language, 'notShown', {
          n: left.length,
          who: left.map(({ patientId }) => patientId).join(', '),
        });
  return picture(
    { width, height: top + height + 64, title },
    axisLeft(y, ticks, LEFT, { title: plotWord(language, 'changePercent'), across: width - MARGIN }),
    ...shown.map((subject, index) => bar(subject, LEFT + index * step, step, y, language)),
    ...lines.flatMap((percent) => [
      el('line', {
        x1: LEFT,
        x2: width - MARGIN,
        y1: y(percent),
        y2: y(percent),
        stroke: INK,
        'stroke-dasharray': '6 4',
      }),
      label(
        width - MARGIN + 6,
        y(percent) + 4,
        plotWord(language, 'ruleLine', { rule: codeName(language, rule), percent }),
        {
          'font-size': 11,
        },
      ),
    ]),
    el('line', { x1: LEFT, x2: width - MARGIN, y1: y(0), y2: y(0), stroke: INK }),
    label(LEFT, top + height + 48, note, { fill: MUTED }),
  );
}

const change = ({ bestChangePercent }: SubjectTrack) => bestChangePercent ?? 0;

function bar(
  subject: SubjectTrack,
  x: number,
  step: number,
  y: (percent: number) => number,
  language: PlotLanguage,
): string {
  const value = change(subject);
  const response = subject.bestResponse ?? '';
  const [from, to] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))];
  return mark(
    { patient: subject.patientId },
    `${subject.patientId}, ${num(value)}%, ${codeName(language, response)}`,
    el('rect', {
      x: x + step * 0.12,
      y: from,
      width: step * 0.76,
      height: Math.max(1.5, to - from),
      fill: RESPONSE_COLOURS[response.slice(0, 2)] ?? '#c3ccd3',
      stroke: INK,
      'stroke-width': 0.5,
    }),
    ...(step > 22
      ? [
          label(x + step / 2, value < 0 ? to + 13 : from - 4, response.slice(0, 2), {
            'text-anchor': 'middle',
            'font-size': 10,
          }),
        ]
      : []),
  );
}

function percentScale(values: readonly number[]) {
  const top = 56;
  const height = 320;
  const high = Math.max(20, Math.ceil(Math.max(0, ...values) / 20) * 20);
  const low = Math.min(-40, Math.floor(Math.min(0, ...values) / 20) * 20);
  const y = scaleLinear()
    .domain([low, high])
    .range([top + height, top]);
  const ticks = Array.from({ length: Math.round((high - low) / 20) + 1 }, (_, index) => low + index * 20);
  return { y, ticks, top, height };
}

/** A line for each subject: change of the sum from baseline over the months from the first dose. */
export function spiderPlot(subjects: readonly SubjectTrack[], language: PlotLanguage): string {
  const shown = subjects.filter(({ changes }) => changes.length > 0);
  const { y, ticks, top, height } = percentScale(
    shown.flatMap(({ changes }) => changes.map(({ percent }) => percent)),
  );
  const last = Math.max(1, ...shown.flatMap(({ changes }) => changes.map(({ months }) => months)));
  const x = scaleLinear()
    .domain([0, last])
    .range([LEFT, WIDTH - RIGHT]);
  const path = line<{ months: number; percent: number }>(
    (p) => x(p.months),
    (p) => y(p.percent),
  ).digits(2);
  const title = plotWord(language, 'spider', { n: shown.length });
  return picture(
    { width: WIDTH, height: top + height + 56, title },
    axisLeft(y, ticks, LEFT, { title: plotWord(language, 'changePercent'), across: WIDTH - RIGHT }),
    axisBelow(x, monthTicks(last), top + height, plotWord(language, 'months')),
    el('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(0), y2: y(0), stroke: INK }),
    ...shown.map((subject) => {
      const points = [{ months: 0, percent: 0 }, ...subject.changes];
      const colour = RESPONSE_COLOURS[(subject.bestResponse ?? '').slice(0, 2)] ?? MUTED;
      return mark(
        { patient: subject.patientId },
        `${subject.patientId}, ${codeName(language, subject.bestResponse ?? 'NE')}`,
        el('path', { d: path(points) ?? '', fill: 'none', stroke: colour, 'stroke-width': 1.6 }),
        ...subject.changes.map((point) =>
          el('circle', {
            cx: x(point.months),
            cy: y(point.percent),
            r: 3,
            fill: colour,
            'data-patient': subject.patientId,
            'data-event': point.eventId,
          }),
        ),
      );
    }),
  );
}

/** A lane for each subject with a step for each dose; a pause is a gap. */
export function dosesPlot(subjects: readonly SubjectTrack[], language: PlotLanguage): string {
  const row = subjects.length > 200 ? 6 : 16;
  const top = 48;
  const bottom = top + subjects.length * row + 6;
  const last = Math.max(1, ...subjects.map(({ months }) => months));
  const highest = Math.max(1, ...subjects.flatMap(({ spans }) => spans.map(({ mgPerDay }) => mgPerDay)));
  const x = scaleLinear()
    .domain([0, last])
    .range([LEFT, WIDTH - RIGHT]);
  const levels = [...new Set(subjects.flatMap(({ spans }) => spans.map(({ mgPerDay }) => mgPerDay)))].sort(
    (a, b) => a - b,
  );
  const colour = (mg: number) => SERIES[levels.indexOf(mg) % SERIES.length] ?? INK;
  return picture(
    { width: WIDTH, height: bottom + 46, title: plotWord(language, 'doses', { n: subjects.length }) },
    axisBelow(x, monthTicks(last), bottom, plotWord(language, 'months')),
    ...subjects.map((subject, index) => {
      const base = top + (index + 1) * row - 2;
      const doses = subject.spans.map(({ mgPerDay }) =>
        mgPerDay === 0 ? plotWord(language, 'pause') : mgPerDay,
      );
      return mark(
        { patient: subject.patientId },
        `${subject.patientId}: ${doses.join(', ')} mg/d`,
        ...(row > 10
          ? [
              label(LEFT - 8, base - 2, subject.patientId.slice(0, 12), {
                'text-anchor': 'end',
                'font-size': 10,
              }),
            ]
          : []),
        el('line', { x1: LEFT, x2: x(last), y1: base, y2: base, stroke: RULE }),
        ...subject.spans
          .filter(({ mgPerDay }) => mgPerDay > 0)
          .map((span) => {
            const height = (row - 4) * (span.mgPerDay / highest);
            return el('rect', {
              x: x(span.from),
              y: base - height,
              width: Math.max(0.5, x(span.to) - x(span.from)),
              height,
              fill: colour(span.mgPerDay),
            });
          }),
      );
    }),
    ...levels
      .filter((mg) => mg > 0)
      .flatMap((mg, index) => [
        el('rect', { x: 420 + index * 110, y: 14, width: 12, height: 12, fill: colour(mg) }),
        label(438 + index * 110, 24, `${num(mg)} mg/d`),
      ]),
  );
}
