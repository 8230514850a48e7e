import { daysBetween } from '#kernel';
import { DAYS_PER_MONTH, type PatientRecord } from '#trial';

/** What happened to a subject on the drug; months from the first dose. */
export interface SubjectTrack {
  readonly patientId: string;
  readonly setting: string;
  /** First dose to stop, or to the last contact. */
  readonly months: number;
  readonly ongoing: boolean;
  readonly bestResponse: string | null;
  /** Deepest change of the sum of diameters from baseline, percent; null where none was measured. */
  readonly bestChangePercent: number | null;
  readonly spans: readonly { readonly from: number; readonly to: number; readonly mgPerDay: number }[];
  readonly marks: readonly { readonly months: number; readonly kind: MarkKind; readonly eventId: string }[];
  readonly changes: readonly {
    readonly months: number;
    readonly percent: number;
    readonly eventId: string;
  }[];
}
export type MarkKind = 'RESPONSE' | 'PROGRESSION' | 'RESECTION' | 'RECURRENCE' | 'DEATH';

export function trackOf(record: PatientRecord): SubjectTrack {
  const start = record.treatments.reduce((a, { startedOn }) => (startedOn < a ? startedOn : a), '9999-12-31');
  const months = (date: string) => daysBetween(start, date) / DAYS_PER_MONTH;
  const ongoing = record.ended === null && record.treatments.some(({ stoppedOn }) => stoppedOn === null);
  const lastDay = record.treatments.reduce((last, { stoppedOn }) => {
    const end = stoppedOn ?? record.followUp.lastContactOn;
    return end > last ? end : last;
  }, start);
  const changes = record.assessments.flatMap(({ on, changePercent, role, eventId }) =>
    changePercent === null || role !== 'FOLLOW_UP'
      ? []
      : [{ months: months(on), percent: changePercent, eventId }],
  );
  return {
    patientId: record.patientId,
    setting: record.setting,
    months: months(lastDay),
    ongoing,
    bestResponse: record.bestResponse?.value ?? null,
    bestChangePercent: changes.length === 0 ? null : Math.min(...changes.map(({ percent }) => percent)),
    spans: inDrawingOrder(
      record.treatments.map(({ intervals }) =>
        intervals.map(({ from, to, mgPerDay }) => ({
          from: months(from),
          to: Math.max(months(from), months(to ?? lastDay)),
          mgPerDay,
        })),
      ),
    ),
    marks: marksOf(record, months),
    changes,
  };
}

/** Of drugs given at once, each is seen: a dose lies on another drug's pause, a lower dose on a higher one. */
function inDrawingOrder(drugs: readonly SubjectTrack['spans'][]): SubjectTrack['spans'] {
  const spans = drugs.flat();
  if (drugs.length < 2) return spans;
  const height = ({ mgPerDay }: SubjectTrack['spans'][number]) => mgPerDay || Number.POSITIVE_INFINITY;
  return spans.toSorted((a, b) => (height(a) === height(b) ? a.from - b.from : height(b) - height(a)));
}

function marksOf(record: PatientRecord, months: (date: string) => number): SubjectTrack['marks'] {
  const first = (values: readonly string[], kind: MarkKind) => {
    const found = record.assessments.find(({ response }) => response && values.includes(response.value));
    return found ? [{ months: months(found.on), kind, eventId: found.eventId }] : [];
  };
  const { recurrence, ended } = record;
  return [
    ...first(['CR', 'PR'], 'RESPONSE'),
    ...first(['PD'], 'PROGRESSION'),
    ...record.surgeries
      .filter(({ kind }) => kind === 'RESECTION')
      .map(({ on, eventId }) => ({ months: months(on), kind: 'RESECTION' as const, eventId })),
    ...(recurrence.status === 'CONFIRMED' && recurrence.on && recurrence.eventId
      ? [{ months: months(recurrence.on), kind: 'RECURRENCE' as const, eventId: recurrence.eventId }]
      : []),
    ...(ended?.how === 'DEATH'
      ? [{ months: months(ended.on), kind: 'DEATH' as const, eventId: ended.eventId }]
      : []),
  ];
}
