import { scaleLinear } from 'd3-scale';
import { axisBelow, monthTicks } from './axis.js';
import { INK, MUTED, RESPONSE_COLOURS } from './palette.js';
import { responseLegend } from './response-legend.js';
import { el, label, mark, num, picture } from './svg.js';
import type { MarkKind, SubjectTrack } from './track-data.js';
import { codeName } from './words/code-name.js';
import { inSentence } from './words/in-sentence.js';
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
  const top = 88;
  const bottom = top + sorted.length * row + 6;
  const last = Math.max(1, ...sorted.map(furthest));
  const x = scaleLinear()
    .domain([0, last])
    .range([LEFT, WIDTH - RIGHT]);
  const title = plotWord(language, 'swimmer', { n: sorted.length });
  return picture(
    { width: WIDTH, height: bottom + 46, title },
    ...markLegend(language),
    ...responseLegend(74, 'box', language),
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
    ...(row > 10 && best
      ? [label(x(furthest(subject)) + 14, middle + 4, best, { 'font-size': 9, fill: MUTED })]
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
