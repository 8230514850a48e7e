import type { ScaleLinear } from 'd3-scale';
import { INK, MUTED, RULE } from './palette.js';
import { el, label, num } from './svg.js';

/** A horizontal axis below a plot: line, ticks, their values and what they are. */
export function axisBelow(
  scale: ScaleLinear<number, number>,
  ticks: readonly number[],
  y: number,
  title: string,
): string {
  const [from = 0, to = 0] = scale.range();
  return el(
    'g',
    { 'aria-hidden': 'true' },
    el('line', { x1: from, x2: to, y1: y, y2: y, stroke: INK }),
    ...ticks.map((tick) => el('line', { x1: scale(tick), x2: scale(tick), y1: y, y2: y + 5, stroke: INK })),
    ...ticks.map((tick) => label(scale(tick), y + 18, num(tick), { 'text-anchor': 'middle', fill: MUTED })),
    label((from + to) / 2, y + 36, title, { 'text-anchor': 'middle' }),
  );
}

/** A vertical axis left of a plot, with rules across it. */
export function axisLeft(
  scale: ScaleLinear<number, number>,
  ticks: readonly number[],
  x: number,
  { title, across, show = num }: { title: string; across: number; show?: (tick: number) => string },
): string {
  const [a = 0, b = 0] = scale.range();
  const middle = (a + b) / 2;
  return el(
    'g',
    { 'aria-hidden': 'true' },
    ...ticks.map((tick) => el('line', { x1: x, x2: across, y1: scale(tick), y2: scale(tick), stroke: RULE })),
    el('line', { x1: x, x2: x, y1: a, y2: b, stroke: INK }),
    ...ticks.map((tick) => label(x - 8, scale(tick) + 4, show(tick), { 'text-anchor': 'end', fill: MUTED })),
    label(x - 44, middle, title, {
      'text-anchor': 'middle',
      transform: `rotate(-90 ${num(x - 44)} ${num(middle)})`,
    }),
  );
}

/** Round steps of months that give at most `most` ticks from 0 to `last`. */
export function monthTicks(last: number, most = 9): number[] {
  const step = [1, 2, 3, 6, 12, 24, 36, 60, 120].find((months) => last / months <= most) ?? 240;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}
