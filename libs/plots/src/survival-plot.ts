import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { axisBelow, axisLeft } from './axis.js';
import { INK, lineOf, MUTED, SERIES } from './palette.js';
import type { RiskCell, SurvivalCurve, SurvivalData } from './survival-data.js';
import { el, label, mark, num, picture } from './svg.js';
import { codeName } from './words/code-name.js';
import { inSentence } from './words/in-sentence.js';
import { type PlotLanguage, plotWord } from './words/plot-words.js';

const WIDTH = 860;
const LEFT = 96;
const RIGHT = 24;
const TOP = 56;
const HEIGHT = 320;
const ROW = 18;

type Scale = (value: number) => number;

/**
 * A Kaplan-Meier curve: step after each event, y from 0 to 1, log-log confidence band, a tick at each censoring, and
 * below it who was at risk, had the event and was censored by then.
 */
export function survivalPlot(data: SurvivalData, language: PlotLanguage): string {
  const { curves, endpoint, start, censorAt } = data;
  const say = (...args: Parameters<typeof plotWord> extends [unknown, ...infer R] ? R : never) =>
    plotWord(language, ...args);
  const months = curves[0]?.risk.map((cell) => cell.months) ?? [0];
  const last = Math.max(1, ...curves.map(({ steps }) => steps.at(-1)?.months ?? 0));
  const x = scaleLinear()
    .domain([0, last])
    .range([LEFT, WIDTH - RIGHT]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([TOP + HEIGHT, TOP]);
  const n = curves.reduce((sum, curve) => sum + curve.n, 0);
  const events = curves.reduce((sum, curve) => sum + curve.events, 0);
  const startWord = inSentence(codeName(language, start));
  const title = say('curveOf', { endpoint: codeName(language, endpoint), start: startWord, n, events });
  const rule = say('censoredAt', { at: inSentence(codeName(language, censorAt)) });
  const below = TOP + HEIGHT + (curves.length > 1 ? 74 : 62);
  const tables = curves.map((curve, index) =>
    riskRows(curve, index, below + index * (ROW * 3 + 22), x, language),
  );
  const height = below + curves.length * (ROW * 3 + 22) + 28;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return picture(
    { width: WIDTH, height, title },
    axisLeft(y, ticks, LEFT, { title: say('survival'), across: WIDTH - RIGHT }),
    axisBelow(x, months, TOP + HEIGHT, say('monthsFrom', { start: startWord })),
    ...curves.map((curve, index) => curveMarks(curve, index, x, y, n > MOST_MARKS)),
    ...(n > MOST_MARKS ? [] : curves.map((curve, index) => subjectMarks(curve, index, x, y, language))),
    ...legend(curves, language),
    ...tables,
    label(LEFT, height - 10, `${say('band')}${rule}`, { fill: MUTED, 'font-size': 11 }),
  );
}

function curveMarks(
  { steps, label: name }: SurvivalCurve,
  index: number,
  x: Scale,
  y: Scale,
  ticks: boolean,
): string {
  const colour = SERIES[index % SERIES.length] ?? INK;
  const points = [{ months: 0, survival: 1, lower: 1, upper: 1 }, ...steps];
  const path = line<{ months: number; survival: number }>(
    (p) => x(p.months),
    (p) => y(p.survival),
  ).curve(curveStepAfter);
  const censored = ticks ? steps.filter((step) => step.censored > 0) : [];
  return el(
    'g',
    { 'aria-label': name, role: 'img' },
    el('path', { d: band(points, x, y), fill: colour, 'fill-opacity': 0.14 }),
    el('path', {
      d: path.digits(2)(points) ?? '',
      fill: 'none',
      ...lineOf(index),
    }),
    ...censored.map((step) =>
      el('path', {
        d: `M${num(x(step.months))} ${num(y(step.survival) - 5)}v10`,
        stroke: colour,
        'stroke-width': 1.2,
      }),
    ),
  );
}

/** Subjects whose ends are marks of their own; of more, nobody could tell one from another. */
const MOST_MARKS = 400;
const STACKED = 7;

/** A mark where each subject leaves the curve: a dot for the event, a bar for a censoring; those at one time stand on each other. */
function subjectMarks(
  { subjects, steps }: SurvivalCurve,
  index: number,
  x: Scale,
  y: Scale,
  language: PlotLanguage,
): string {
  const colour = SERIES[index % SERIES.length] ?? INK;
  const seen = new Map<number, number>();
  const marks = subjects.map(({ patientId, months, status, eventId }) => {
    const before = seen.get(months) ?? 0;
    seen.set(months, before + 1);
    const survival = steps.find((step) => step.months === months)?.survival ?? 1;
    const [left, top] = [x(months), y(survival) - before * STACKED];
    const time = `${num(Math.round(months * 10) / 10)} ${plotWord(language, 'months')}`;
    return mark(
      { patient: patientId, event: eventId },
      `${patientId}, ${time}, ${codeName(language, status)}`,
      el('rect', { x: left - 4, y: top - 6, width: 8, height: 12, fill: 'none', 'pointer-events': 'all' }),
      status === 'EVENT'
        ? el('circle', { cx: left, cy: top, r: 2.5, fill: colour })
        : el('path', { d: `M${num(left)} ${num(top - 5)}v10`, stroke: colour, 'stroke-width': 1.2 }),
    );
  });
  return el('g', {}, ...marks);
}

interface Limits {
  readonly months: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The area between the limits, as far as both are known. */
function band(points: readonly Limits[], x: Scale, y: Scale): string {
  const known = points.filter(
    (p): p is Limits & { lower: number; upper: number } => p.lower !== null && p.upper !== null,
  );
  const corners = (limit: 'lower' | 'upper') =>
    known.flatMap((point, index) => {
      const next = known[index + 1]?.months ?? point.months;
      return [
        [x(point.months), y(point[limit])],
        [x(next), y(point[limit])],
      ];
    });
  const all = [...corners('upper'), ...corners('lower').reverse()];
  return `M${all.map(([a = 0, b = 0]) => `${num(a)} ${num(b)}`).join('L')}Z`;
}

const curveName = ({ group, label: name }: SurvivalCurve, language: PlotLanguage): string =>
  codeName(language, group ?? name, name === group ? null : name);

function legend(curves: readonly SurvivalCurve[], language: PlotLanguage): string[] {
  if (curves.length < 2) return [];
  return curves.flatMap((curve, index) => {
    const y = TOP + HEIGHT - 16 - (curves.length - 1 - index) * 20;
    return [
      el('line', {
        x1: LEFT + 14,
        x2: LEFT + 50,
        y1: y,
        y2: y,
        ...lineOf(index),
      }),
      label(LEFT + 58, y + 4, `${curveName(curve, language)} (${curve.events}/${curve.n})`),
    ];
  });
}

/** Three rows of numbers below a curve, each in line with its month; a number opens the subjects behind it. */
function riskRows(
  curve: SurvivalCurve,
  index: number,
  top: number,
  x: Scale,
  language: PlotLanguage,
): string {
  const rows = [
    { word: 'atRisk', key: 'atRisk' },
    { word: 'events', key: 'events' },
    { word: 'censored', key: 'censored' },
  ] as const;
  return el(
    'g',
    { 'data-risk-table': curve.group ?? 'all' },
    ...(curve.group === null
      ? []
      : [
          label(8, top - 6, curveName(curve, language), {
            'font-weight': 600,
            fill: SERIES[index % SERIES.length],
          }),
        ]),
    ...rows.flatMap(({ word, key }, row) => [
      label(8, top + (row + 1) * ROW - 6, plotWord(language, word), { fill: MUTED }),
      ...curve.risk.map((cell) =>
        riskCell(curve, cell, key, { x: x(cell.months), y: top + row * ROW, language }),
      ),
    ]),
  );
}

const PARTS = { atRisk: 'at-risk', events: 'events', censored: 'censored' } as const;

/** A number that opens who it counts, where the curve goes so far. */
function riskCell(
  { row, steps }: SurvivalCurve,
  cell: RiskCell,
  key: keyof typeof PARTS,
  { x, y, language }: { x: number; y: number; language: PlotLanguage },
): string {
  const text = label(x, y + ROW - 6, String(cell[key]), {
    'text-anchor': 'middle',
    'data-cell': `${key}.${cell.months}`,
  });
  if (cell.months > (steps.at(-1)?.months ?? -1)) return text;
  const name = `${plotWord(language, key)}, ${cell.months} ${plotWord(language, 'months')}: ${cell[key]}`;
  const area = { x: x - 14, y: y + 1, width: 28, height: ROW - 2, fill: 'none', 'pointer-events': 'all' };
  return mark(
    { explain: `survival/${row}.month.${cell.months}.${PARTS[key]}` },
    name,
    el('rect', area),
    text,
  );
}
