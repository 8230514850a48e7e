import { scaleLinear } from 'd3-scale';
import type { OutcomeRow } from '#trial';
import { axisBelow } from './axis.js';
import { GRADE_COLOURS, INK, MUTED, SERIES } from './palette.js';
import { el, label, mark, num, picture } from './svg.js';
import { codeName } from './words/code-name.js';
import { type PlotLanguage, plotWord } from './words/plot-words.js';

const WIDTH = 960;

/** A bar for each term that somebody had, stacked by maximum grade, the most frequent on top. Percent of the safety set. */
export function adverseEventsPlot(rows: readonly OutcomeRow[], language: PlotLanguage): string {
  const terms = rows
    .filter(({ id, numerator }) => /^[A-Z0-9_]+$/.test(id) && (numerator ?? 0) > 0)
    .toSorted((a, b) => Number(b.value) - Number(a.value) || (a.id < b.id ? -1 : 1));
  const n = (rows.find(({ id }) => id === 'any') ?? terms[0])?.denominator ?? 0;
  const [left, right, top, row] = [210, 70, 64, 30];
  const bottom = top + terms.length * row + 4;
  const most = Math.max(10, ...terms.map(({ value }) => Math.ceil(Number(value) / 10) * 10));
  const x = scaleLinear()
    .domain([0, most])
    .range([left, WIDTH - right]);
  const step = most > 50 ? 20 : most > 20 ? 10 : 5;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return picture(
    { width: WIDTH, height: bottom + 46, title: plotWord(language, 'tornado', { n }) },
    ...[1, 2, 3, 4, 5].flatMap((grade, index) => [
      el('rect', {
        x: left + index * 90,
        y: 38,
        width: 14,
        height: 14,
        fill: GRADE_COLOURS[grade],
        stroke: INK,
        'stroke-width': 0.5,
      }),
      label(left + index * 90 + 20, 50, plotWord(language, 'grade', { grade })),
    ]),
    axisBelow(x, ticks, bottom, plotWord(language, 'patients')),
    ...terms.map((term, index) => {
      const y = top + index * row + 4;
      const grades = [0, 1, 2, 3, 4, 5].map((grade) =>
        rows.find(({ id }) => id === `${term.id}.grade-${grade}`),
      );
      let from = 0;
      const bars = grades.flatMap((share, grade) => {
        const percent = n === 0 ? 0 : ((share?.numerator ?? 0) / n) * 100;
        if (percent === 0) return [];
        const drawn = el('rect', {
          x: x(from),
          y,
          width: x(from + percent) - x(from),
          height: row - 10,
          fill: GRADE_COLOURS[grade],
          stroke: INK,
          'stroke-width': 0.5,
        });
        from += percent;
        return [drawn];
      });
      const name = codeName(language, term.id, term.section);
      return mark(
        { explain: `adverse-events/${term.id}` },
        `${name}: ${term.numerator}/${n}`,
        label(left - 8, y + 14, name, { 'text-anchor': 'end' }),
        ...bars,
        label(x(from) + 6, y + 14, `${term.numerator}/${n}`, { fill: MUTED }),
      );
    }),
  );
}

/** The flow of subjects as a tree: every box equals the boxes and exits below it. Text of the rows is put in words by the caller. */
export function flowPlot(
  rows: readonly OutcomeRow[],
  language: PlotLanguage,
  words: (text: string) => string,
): string {
  const byId = new Map(rows.map((each) => [each.id, each]));
  const depthOf = (each: OutcomeRow): number => {
    const parent = each.parent ? byId.get(each.parent) : undefined;
    return parent ? depthOf(parent) + 1 : 0;
  };
  const [top, row, indent, box] = [48, 38, 56, 420];
  const placed = rows.map((each, index) => ({ each, depth: depthOf(each), y: top + index * row }));
  const links = placed.flatMap(({ each, depth, y }) => {
    const parent = placed.find((other) => other.each.id === each.parent);
    if (!parent) return [];
    const x = 16 + parent.depth * indent + 20;
    const d = `M${x} ${parent.y + row - 8}V${y + 15}H${16 + depth * indent}`;
    return [el('path', { d, fill: 'none', stroke: INK, 'stroke-dasharray': each.exit ? '4 3' : undefined })];
  });
  const boxes = placed.map(({ each, depth, y }) => {
    const x = 16 + depth * indent;
    const text = `${words(each.label)}: ${num(Number(each.value ?? 0))}`;
    return mark(
      { explain: `flow/${each.id}` },
      text,
      el('rect', {
        x,
        y,
        width: box,
        height: row - 8,
        rx: 4,
        fill: each.exit ? '#ffffff' : '#e8f4f9',
        stroke: each.exit ? MUTED : SERIES[0],
        'stroke-dasharray': each.exit ? '4 3' : undefined,
      }),
      label(x + 12, y + 20, words(each.label)),
      label(x + box - 12, y + 20, num(Number(each.value ?? 0)), { 'text-anchor': 'end', 'font-weight': 600 }),
    );
  });
  const width = 16 + Math.max(0, ...placed.map(({ depth }) => depth)) * indent + box + 16;
  return picture(
    { width, height: top + rows.length * row + 12, title: plotWord(language, 'flow') },
    ...links,
    ...boxes,
  );
}
