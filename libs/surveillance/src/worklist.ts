import type { Pool } from 'pg';
import type { FindingKind, FindingValues } from './findings/finding.js';
import type { SiteDates } from './site-time.js';

/** OPEN to DISMISSED for findings; UPCOMING and DUE for visits that are not overdue yet. */
export const worklistStates = [
  'OPEN',
  'ACKNOWLEDGED',
  'ASSIGNED',
  'SNOOZED',
  'RESOLVED',
  'DISMISSED',
  'UPCOMING',
  'DUE',
] as const;
export type WorklistState = (typeof worklistStates)[number];

export const worklistKinds = [
  'VISIT_OVERDUE',
  'VISIT_DUE',
  'RECURRENCE',
  'PROGRESSION_ON_TREATMENT',
  'LONG_PAUSE',
  'COURSE_ENDING',
  'REASSESSMENT_DUE',
  'RECURRENCE_STATUS',
  'SERIOUS_ADVERSE_EVENT',
] as const satisfies readonly (FindingKind | 'VISIT_DUE')[];
export type WorklistKind = (typeof worklistKinds)[number];

export interface WorklistItem {
  /** Null for a visit that is due: there is nothing yet to do about it but to see the subject. */
  readonly findingId: string | null;
  readonly kind: WorklistKind;
  /** `id@version`; null for a visit that is due. */
  readonly rule: string | null;
  readonly state: WorklistState;
  readonly patientId: string;
  readonly siteId: string;
  readonly dueOn: string;
  readonly lookedOn: string;
  readonly evidence: readonly string[];
  readonly values: FindingValues;
  readonly raisedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly assignedTo: string | null;
  readonly snoozedUntil: string | null;
  readonly snoozedReason: string | null;
  readonly dismissedReason: string | null;
}

export interface WorklistQuery {
  /** Only subjects of this site. */
  readonly site?: string;
  /** Only subjects of these sites: those that the reader may see. */
  readonly sites?: readonly string[];
  readonly kind?: WorklistKind;
  /** Without one: whatever waits for somebody, that is all but RESOLVED, DISMISSED and SNOOZED. */
  readonly state?: WorklistState;
  readonly patient?: string;
  /** The date by which states are told, YYYY-MM-DD: one for all, or each site's own. */
  readonly date: string | SiteDates;
  /** How many days before its window opens a visit is shown as UPCOMING; 14. */
  readonly dueWithinDays?: number;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

export interface WorklistPage {
  readonly items: readonly WorklistItem[];
  /** What to send as `after` for the next page; null at the end. */
  readonly next: string | null;
  /** How many there are of each kind, whatever `kind` was asked for, on all pages. */
  readonly counts: Readonly<Partial<Record<WorklistKind, number>>>;
}

const ITEMS = `
  with finding as (
    select *, coalesce(($3::jsonb ->> site_id)::date, $2::date) as today
    from surveillance.finding where study_id = $1
  ), subject as (
    select *, coalesce(($3::jsonb ->> site_id)::date, $2::date) as today
    from surveillance.subject where study_id = $1
  ), every as (
    select finding_id, kind, rule, patient_id, site_id, due_on, looked_on, evidence, "values", raised_at,
      acknowledged_by, assigned_to, snoozed_until, snoozed_reason, dismissed_reason,
      case when dismissed_by is not null then 'DISMISSED'
        when not holds or settled then 'RESOLVED'
        when snoozed_until > today then 'SNOOZED'
        when assigned_to is not null then 'ASSIGNED'
        when acknowledged_by is not null then 'ACKNOWLEDGED'
        else 'OPEN' end as state
    from finding
    union all
    select null, 'VISIT_DUE', null, patient_id, site_id, visit_due_on, looked_on, '{}',
      json_build_object('schedule', visit_schedule, 'month', visit_month, 'windowFrom', visit_window_from,
        'windowTo', visit_window_to), null, null, null, null, null, null,
      case when visit_window_from <= today then 'DUE' else 'UPCOMING' end
    from subject where visit_window_from <= today + $7::integer and visit_window_to >= today
  ), item as (
    select *, due_on::text || ' ' || patient_id || ' ' || kind || ' ' || coalesce(finding_id::text, '') as key
    from every
    where case when $4::text is null then state not in ('RESOLVED', 'DISMISSED', 'SNOOZED') else state = $4 end
      and ($5::text[] is null or site_id = any($5)) and ($6::text is null or patient_id = $6)
  )`;

const PAGE = `${ITEMS}
  select finding_id, kind, rule, state, patient_id, site_id, due_on::text, looked_on::text, evidence::text[],
    "values", to_char(raised_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as raised_at,
    acknowledged_by, assigned_to, snoozed_until::text, snoozed_reason, dismissed_reason, key
  from item where ($8::text is null or kind = $8) and ($9::text is null or key collate "C" > $9)
  order by key collate "C" limit $10`;

const COUNTS = `${ITEMS} select kind, count(*)::int as n from item group by kind`;

/** What waits for somebody in a study, the longest due first. */
export async function worklist(pool: Pool, studyId: string, query: WorklistQuery): Promise<WorklistPage> {
  const { date, dueWithinDays = 14, limit = 100 } = query;
  const { bySite, elsewhere } = typeof date === 'string' ? { bySite: {}, elsewhere: date } : date;
  const which = [
    ...[studyId, elsewhere, JSON.stringify(bySite)],
    ...[query.state ?? null, sitesOf(query), query.patient ?? null, dueWithinDays],
  ];
  const [{ rows }, counted] = await Promise.all([
    pool.query({
      name: 'surveillance.worklist',
      text: PAGE,
      values: [...which, query.kind ?? null, query.after ?? null, limit + 1],
    }),
    pool.query<{ kind: WorklistKind; n: number }>({
      name: 'surveillance.worklist-counts',
      text: COUNTS,
      values: which,
    }),
  ]);
  const page = rows.slice(0, limit);
  return {
    items: page.map(toItem),
    next: rows.length > limit ? page.at(-1)?.key : null,
    counts: Object.fromEntries(counted.rows.map(({ kind, n }) => [kind, n])),
  };
}

function sitesOf({ site, sites }: WorklistQuery): readonly string[] | null {
  if (site === undefined) return sites ?? null;
  return sites === undefined || sites.includes(site) ? [site] : [];
}

function toItem(row: Record<string, never>): WorklistItem {
  return {
    findingId: row.finding_id,
    kind: row.kind,
    rule: row.rule,
    state: row.state,
    patientId: row.patient_id,
    siteId: row.site_id,
    dueOn: row.due_on,
    lookedOn: row.looked_on,
    evidence: row.evidence,
    values: row.values,
    raisedAt: row.raised_at,
    acknowledgedBy: row.acknowledged_by,
    assignedTo: row.assigned_to,
    snoozedUntil: row.snoozed_until,
    snoozedReason: row.snoozed_reason,
    dismissedReason: row.dismissed_reason,
  } as unknown as WorklistItem;
}
