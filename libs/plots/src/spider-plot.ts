import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { axisBelow, axisLeft, monthTicks } from './axis.js';
import { INK, MUTED, RESPONSE_COLOURS, RESPONSE_DASHES } from './palette.js';
import { percentScale } from './percent-scale.js';
import { responseLegend } from './response-legend.js';
import { el, mark, picture } from './svg.js';
import type { SubjectTrack } from './track-data.js';
import { codeName } from './words/code-name.js';
import { inSentence } from './words/in-sentence.js';
import { type PlotLanguage, plotWord } from './words/plot-words.js';

const WIDTH = 960;
const LEFT = 92;
const RIGHT = 40;

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
    axisBelow(
      x,
      monthTicks(last),
      top + height,
      plotWord(language, 'monthsFrom', { start: inSentence(codeName(language, 'TREATMENT_START')) }),
    ),
    ...responseLegend(42, 'line', language),
    el('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(0), y2: y(0), stroke: INK }),
    ...shown.map((subject) => {
      const points = [{ months: 0, percent: 0 }, ...subject.changes];
      const best = (subject.bestResponse ?? '').slice(0, 2);
      const colour = RESPONSE_COLOURS[best] ?? MUTED;
      return mark(
        { patient: subject.patientId },
        `${subject.patientId}, ${codeName(language, subject.bestResponse ?? 'NE')}`,
        el('path', {
          d: path(points) ?? '',
          fill: 'none',
          stroke: colour,
          'stroke-width': 1.6,
          'stroke-dasharray': RESPONSE_DASHES[best],
        }),
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
