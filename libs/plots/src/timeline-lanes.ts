import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { epochDay } from '#kernel';
import type { AdverseEvent, PatientRecord } from '#trial';
import { GRADE_COLOURS, INK, MUTED, RESPONSE_COLOURS, SERIES } from './palette.js';
import { el, label, mark, num } from './svg.js';
import type { PlotWord } from './words/plot-words.js';

/** What the lanes of a timeline are drawn from, over one axis of calendar time. */
export interface Drawing {
  readonly record: PatientRecord;
  readonly x: ScaleLinear<number, number>;
  readonly until: string;
  readonly say: (word: PlotWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly name: (code: string) => string;
}

interface Lane {
  readonly height: number;
  readonly marks: readonly string[];
}

const DOSE_HEIGHT = 96;
const ROW = 18;
/** Letters of a drug's name that there is room for. */
const DRUG_NAME = 15;
/** What the name of an adverse event may need beside its bar. */
const NAME_WIDTH = 126;

const laneTitle = (y: number, text: string) => label(8, y, text, { 'font-weight': 600 });

/** A lane for each drug, in the scale of its own doses. */
function doseLane(drawing: Drawing, top: number): Lane {
  const { treatments } = drawing.record;
  const { say, name } = drawing;
  if (treatments.length < 2) return drugLane(drawing, treatments, say('dose'), top);
  const lanes = treatments.map((treatment, index) =>
    drugLane(drawing, [treatment], name(treatment.drug).slice(0, DRUG_NAME), top + index * DOSE_HEIGHT),
  );
  const unit = label(8, top + 34, say('dose'), { fill: MUTED });
  return { height: treatments.length * DOSE_HEIGHT, marks: [...lanes.flatMap(({ marks }) => marks), unit] };
}

function drugLane(
  { x, until, say, name }: Drawing,
  treatments: PatientRecord['treatments'],
  title: string,
  top: number,
): Lane {
  const all = treatments.flatMap(({ intervals }) => intervals.map(({ mgPerDay }) => mgPerDay));
  const highest = Math.max(1, ...all);
  const y = scaleLinear()
    .domain([0, highest])
    .range([top + DOSE_HEIGHT - 8, top + 18]);
  const marks = treatments.flatMap(({ drug, intervals, stoppedOn }) =>
    intervals.map((interval) => {
      const from = x(epochDay(interval.from));
      const to = Math.max(from + 2, x(epochDay(interval.to ?? stoppedOn ?? until) + 1));
      const paused = interval.kind === 'PAUSE';
      const level = paused ? y(highest * 0.35) : y(interval.mgPerDay);
      const height = y(0) - level;
      const what = paused ? say('pause') : `${num(interval.mgPerDay)} mg/d`;
      const why = interval.reason ? ` (${name(interval.reason)})` : '';
      const dates = `${interval.from} – ${interval.to ?? ''}`;
      return mark(
        { event: interval.eventId },
        `${name(drug)} ${what}${why}, ${dates}`,
        el('rect', {
          x: from,
          y: level,
          width: to - from,
          height,
          fill: paused ? 'url(#paused)' : SERIES[0],
          stroke: paused ? MUTED : '#ffffff',
        }),
        ...(to - from > 44 && !paused
          ? [label(from + 6, level + 15, num(interval.mgPerDay), { fill: '#ffffff', 'font-weight': 600 })]
          : []),
      );
    }),
  );
  return { height: DOSE_HEIGHT, marks: [laneTitle(top + 18, title), ...marks] };
}

function surgeryLane({ record, x, say, name }: Drawing, top: number): Lane {
  const y = top + 20;
  const marks = record.surgeries.map((surgery) => {
    const at = x(epochDay(surgery.on));
    const resection = surgery.kind === 'RESECTION';
    return mark(
      { event: surgery.eventId },
      `${name(surgery.kind)}${surgery.margin ? ` ${surgery.margin}` : ''}, ${surgery.on}`,
      el('path', {
        d: `M${num(at - 7)} ${y - 7}h14l-7 13z`,
        fill: resection ? SERIES[3] : '#ffffff',
        stroke: SERIES[3],
        'stroke-width': 1.5,
      }),
      label(at + 10, y + 3, surgery.margin ?? ''),
    );
  });
  return { height: 36, marks: [laneTitle(top + 22, say('surgery')), ...marks] };
}

function imagingLane({ record, x, say, name }: Drawing, top: number): Lane {
  const y = top + 34;
  let lastLabel = Number.NEGATIVE_INFINITY;
  const marks = record.assessments.map((assessment) => {
    const at = x(epochDay(assessment.on));
    const response = assessment.response?.value ?? null;
    const fill = (response && RESPONSE_COLOURS[response.slice(0, 2)]) ?? '#ffffff';
    const crowded = at - lastLabel < 30;
    if (!crowded) lastLabel = at;
    const words = [
      assessment.modality,
      assessment.on,
      ...(assessment.sumMm === null ? [] : [say('sum', { mm: num(assessment.sumMm) })]),
      ...(response === null ? [] : [name(response)]),
    ].join(', ');
    return mark(
      { event: assessment.eventId },
      words,
      el('circle', { cx: at, cy: y, r: 6, fill, stroke: assessment.recurrenceSuspected ? '#94441a' : INK }),
      ...(assessment.sumMm !== null && !crowded
        ? [label(at, y - 12, num(assessment.sumMm), { 'text-anchor': 'middle', 'font-size': 11 })]
        : []),
      ...(response !== null && !crowded
        ? [
            label(at, y + 20, response.slice(0, 2), {
              'text-anchor': 'middle',
              'font-size': 11,
              'font-weight': 600,
            }),
          ]
        : []),
    );
  });
  const { recurrence } = record;
  const seen =
    recurrence.on === null || recurrence.eventId === null
      ? []
      : [recurrenceMark(x(epochDay(recurrence.on)), y, recurrence, { say, name })];
  return { height: 64, marks: [laneTitle(top + 38, say('imaging')), ...marks, ...seen] };
}

function recurrenceMark(
  at: number,
  y: number,
  recurrence: PatientRecord['recurrence'],
  { say }: Pick<Drawing, 'say' | 'name'>,
): string {
  const confirmed = recurrence.status === 'CONFIRMED';
  return mark(
    { event: recurrence.eventId ?? undefined },
    `${say(confirmed ? 'recurrence' : 'suspicion')}, ${recurrence.on}`,
    el('path', {
      d: `M${num(at)} ${y - 26}l6 6l-6 6l-6 -6z`,
      fill: confirmed ? '#94441a' : '#ffffff',
      stroke: '#94441a',
      'stroke-width': 1.5,
    }),
  );
}

function adverseEventLane({ record, x, until, say, name }: Drawing, top: number): Lane {
  const rows = packed(record.adverseEvents, until);
  const marks = record.adverseEvents.map((event, index) => {
    const y = top + 8 + (rows.of[index] ?? 0) * ROW;
    const from = x(epochDay(event.onsetOn));
    const to = Math.max(from + 6, x(epochDay(event.resolvedOn ?? until)));
    const grade = event.maximumGrade;
    return mark(
      { event: event.eventIds[0] },
      `${name(event.term)}, ${say('grade', { grade })}, ${event.onsetOn} – ${event.resolvedOn ?? ''}`,
      el('rect', {
        x: from,
        y,
        width: to - from,
        height: ROW - 5,
        rx: 2,
        fill: GRADE_COLOURS[grade] ?? GRADE_COLOURS[5],
        stroke: '#94441a',
        'stroke-dasharray': event.resolvedOn ? undefined : '3 2',
      }),
      label(to > x.range()[1]! - NAME_WIDTH ? from + 6 : to + 4, y + 11, `${name(event.term)} ${grade}`, {
        'font-size': 11,
      }),
    );
  });
  const height = Math.max(34, rows.count * ROW + 14);
  return { height, marks: [laneTitle(top + 20, say('adverseEvents')), ...marks] };
}

/** Puts each adverse event in the first row whose last one, with room for its name, ended before. */
function packed(events: readonly AdverseEvent[], until: string): { of: number[]; count: number } {
  const ends: number[] = [];
  const room = 120;
  const of = events.map(({ onsetOn, resolvedOn }) => {
    const from = epochDay(onsetOn);
    const free = ends.findIndex((end) => end + room <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = epochDay(resolvedOn ?? until);
    return row;
  });
  return { of, count: ends.length };
}

function visitLane({ record, x, say }: Drawing, top: number): Lane {
  const y = top + 18;
  const scheduled = record.visits.scheduled.flatMap((visit) => {
    const on = visit.attendedOn;
    if (on === null || visit.eventId === null) return [];
    const at = x(epochDay(on));
    return [
      mark(
        { event: visit.eventId },
        `${say('visits')} ${visit.month}, ${on}`,
        el('path', { d: `M${num(at)} ${y - 6}v12`, stroke: SERIES[2], 'stroke-width': 3 }),
      ),
    ];
  });
  const others = record.visits.unscheduled.map(({ on, eventId }) =>
    mark(
      { event: eventId },
      `${say('visits')}, ${on}`,
      el('path', { d: `M${num(x(epochDay(on)))} ${y - 6}v12`, stroke: MUTED, 'stroke-width': 2 }),
    ),
  );
  return { height: 34, marks: [laneTitle(top + 22, say('visits')), ...others, ...scheduled] };
}

/** From top to bottom. */
export const LANES: readonly ((drawing: Drawing, top: number) => Lane)[] = [
  doseLane,
  surgeryLane,
  imagingLane,
  adverseEventLane,
  visitLane,
];
