import { axisLeft } from './axis.js';
import { INK, MUTED, RESPONSE_COLOURS } from './palette.js';
import { percentScale } from './percent-scale.js';
import { el, label, mark, num, picture } from './svg.js';
import type { SubjectTrack } from './track-data.js';
import { codeName } from './words/code-name.js';
import { type PlotLanguage, plotWord } from './words/plot-words.js';

const WIDTH = 960;
const LEFT = 92;

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
