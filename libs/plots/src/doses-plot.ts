import { scaleLinear } from 'd3-scale';
import { axisBelow, monthTicks } from './axis.js';
import { INK, RULE, SERIES } from './palette.js';
import { el, label, mark, num, picture } from './svg.js';
import type { SubjectTrack } from './track-data.js';
import { codeName } from './words/code-name.js';
import { inSentence } from './words/in-sentence.js';
import { type PlotLanguage, plotWord } from './words/plot-words.js';

const WIDTH = 960;
const LEFT = 92;
const RIGHT = 40;

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
    axisBelow(
      x,
      monthTicks(last),
      bottom,
      plotWord(language, 'monthsFrom', { start: inSentence(codeName(language, 'TREATMENT_START')) }),
    ),
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
