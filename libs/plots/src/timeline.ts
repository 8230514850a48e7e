import { scaleLinear } from 'd3-scale';
import { addMonths, daysBetween, epochDay } from '#kernel';
import type { PatientRecord } from '#trial';
import { MUTED, RULE } from './palette.js';
import { el, label, picture } from './svg.js';
import { type Drawing, LANES } from './timeline-lanes.js';
import { codeName } from './words/code-name.js';
import { type PlotLanguage, plotWord } from './words/plot-words.js';

export interface TimelineOptions {
  readonly language: PlotLanguage;
  /** The last date of the axis; the last contact unless told otherwise. */
  readonly until?: string | undefined;
  /** The first date of the axis; the first thing that happened unless told otherwise. */
  readonly from?: string | undefined;
  /** An event whose mark is ringed. */
  readonly highlight?: string | null | undefined;
  /** What a code is called, where the study's protocol has names of its own. */
  readonly name?: ((code: string) => string) | undefined;
}

const WIDTH = 1000;
const LEFT = 120;
const RIGHT = 24;
const TOP = 44;

/**
 * A subject's history in lanes over one axis of calendar time: dose steps with pauses hatched, surgery, imaging with
 * the sum of diameters (mm) and response, adverse events by grade, visits.
 */
export function timelinePlot(record: PatientRecord, options: TimelineOptions): string {
  const dates = datesOf(record);
  const from = options.from ?? dates.reduce((a, b) => (b < a ? b : a), record.enrolledOn);
  const latest = dates.reduce((a, b) => (b > a ? b : a), record.followUp.lastContactOn);
  const until = options.until ?? latest;
  const span = Math.max(30, daysBetween(from, until));
  const drawing: Drawing = {
    record,
    until,
    x: scaleLinear()
      .domain([epochDay(from) - span * 0.02, epochDay(from) + span * 1.02])
      .range([LEFT, WIDTH - RIGHT]),
    say: (word, values) => plotWord(options.language, word, values),
    name: options.name ?? ((code) => codeName(options.language, code)),
  };
  const lanes: string[] = [];
  let y = TOP;
  for (const lane of LANES) {
    const { height, marks } = lane(drawing, y);
    lanes.push(
      el('line', { x1: 8, x2: WIDTH - RIGHT, y1: y + height, y2: y + height, stroke: RULE }),
      ...marks,
    );
    y += height;
  }
  const title = drawing.say('timeline', { patient: record.patientId });
  const marks = options.highlight ? lanes.map((lane) => ringed(lane, options.highlight!)) : lanes;
  return picture(
    { width: WIDTH, height: y + 34, title },
    hatch(),
    ...calendar(drawing, from, until, y),
    ...marks,
  );
}

/** The mark of an event, named for a reader's eye and for style sheets. */
const ringed = (lane: string, event: string): string =>
  lane.replace(`data-event="${event}"`, `data-event="${event}" data-chosen="true"`);

function datesOf(record: PatientRecord): string[] {
  return [
    ...record.treatments.map(({ startedOn }) => startedOn),
    ...record.surgeries.map(({ on }) => on),
    ...record.assessments.map(({ on }) => on),
    ...record.adverseEvents.flatMap(({ onsetOn, resolvedOn }) => [
      onsetOn,
      ...(resolvedOn ? [resolvedOn] : []),
    ]),
    ...(record.ended ? [record.ended.on] : []),
  ];
}

function hatch(): string {
  const stripe = el('path', { d: 'M0 6L6 0', stroke: MUTED, 'stroke-width': 1.5 });
  return el(
    'defs',
    {},
    el(
      'pattern',
      { id: 'paused', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      el('rect', { width: 6, height: 6, fill: '#ffffff' }),
      stripe,
    ),
  );
}

/** Rules at round months or years, and their dates below. */
function calendar({ x }: Drawing, from: string, until: string, bottom: number): string[] {
  const months = daysBetween(from, until) / 30.4;
  const step = months <= 8 ? 1 : months <= 18 ? 2 : months <= 30 ? 3 : months <= 60 ? 6 : 12;
  const start = step === 12 ? `${from.slice(0, 4)}-01-01` : `${from.slice(0, 7)}-01`;
  const ticks: string[] = [];
  for (let i = 0; ; i += 1) {
    const date = addMonths(start, i * step);
    if (date > until) break;
    if (date >= from) ticks.push(date);
  }
  return ticks.flatMap((date) => {
    const at = x(epochDay(date));
    return [
      el('line', { x1: at, x2: at, y1: TOP, y2: bottom, stroke: '#eaeef2' }),
      label(at, bottom + 20, date.slice(0, 7), { 'text-anchor': 'middle', fill: MUTED }),
    ];
  });
}
