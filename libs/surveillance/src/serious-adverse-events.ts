import type { Pool } from 'pg';

/** DUE and OVERDUE wait for a report; the others were reported, in time or not. */
export const SERIOUS_EVENT_STATES = ['DUE', 'OVERDUE', 'REPORTED', 'REPORTED_LATE'] as const;
export type SeriousEventState = (typeof SERIOUS_EVENT_STATES)[number];

/** A serious adverse event and one of those who have to be told of it. Instants are UTC. */
export interface SeriousAdverseEventItem {
  readonly findingId: string;
  /** `id@version` of the protocol's rule. */
  readonly rule: string;
  readonly patientId: string;
  readonly siteId: string;
  readonly adverseEventId: string;
  readonly term: string;
  readonly maximumGrade: number;
  readonly to: string;
  readonly withinHours: number;
  readonly awareAt: string;
  readonly reportBy: string;
  readonly notifiedAt: string | null;
  readonly state: SeriousEventState;
  /** Hours until it is overdue, negative since; null where it was reported. */
  readonly hoursLeft: number | null;
  readonly raisedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly evidence: readonly string[];
}

export interface SeriousEventQuery {
  readonly sites?: readonly string[];
  readonly state?: SeriousEventState | undefined;
  /** The instant by which time is told. */
  readonly now: Date;
}

const SQL = `
  select finding_id as "findingId", rule, patient_id as "patientId", site_id as "siteId", evidence::text[], "values",
    to_char(raised_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "raisedAt",
    acknowledged_by as "acknowledgedBy"
  from surveillance.finding
  where study_id = $1 and kind = 'SERIOUS_ADVERSE_EVENT' and holds
    and ($2::text[] is null or site_id = any($2))
  order by "values" ->> 'reportBy', patient_id, rule`;

type Told = Pick<
  SeriousAdverseEventItem,
  'adverseEventId' | 'term' | 'maximumGrade' | 'to' | 'withinHours' | 'awareAt' | 'reportBy' | 'notifiedAt'
>;
interface Row extends Omit<SeriousAdverseEventItem, keyof Told | 'state' | 'hoursLeft'> {
  readonly values: Told;
}

/** The serious adverse events of a study, that first of which the time runs out first. */
export async function seriousAdverseEvents(
  pool: Pool,
  studyId: string,
  { sites, state, now }: SeriousEventQuery,
): Promise<SeriousAdverseEventItem[]> {
  const { rows } = await pool.query<Row>(SQL, [studyId, sites ?? null]);
  const items = rows.map(({ values, ...row }) => ({ ...row, ...told(values), ...clockOf(values, now) }));
  return state === undefined ? items : items.filter((item) => item.state === state);
}

const told = ({
  adverseEventId,
  term,
  maximumGrade,
  to,
  withinHours,
  awareAt,
  reportBy,
  notifiedAt,
}: Told) => ({
  ...{ adverseEventId, term, maximumGrade, to, withinHours, awareAt, reportBy, notifiedAt },
});

function clockOf(
  { reportBy, notifiedAt }: Told,
  now: Date,
): Pick<SeriousAdverseEventItem, 'state' | 'hoursLeft'> {
  if (notifiedAt !== null) {
    return { state: notifiedAt <= reportBy ? 'REPORTED' : 'REPORTED_LATE', hoursLeft: null };
  }
  const hours = (Date.parse(reportBy) - now.getTime()) / 3_600_000;
  return { state: hours < 0 ? 'OVERDUE' : 'DUE', hoursLeft: Math.round(hours * 10) / 10 };
}
