import { type SqlBool, sql } from 'kysely';
import type { QueryStatus, SignedScope } from '#governance';
import type { Registry } from '../registry.js';

/** A query in a list of them. Instants are UTC with microseconds. */
export interface QueryRow {
  readonly queryId: string;
  readonly patientId: string;
  readonly siteId: string;
  readonly state: QueryStatus;
  readonly eventId: string | null;
  readonly field: string | null;
  readonly text: string;
  readonly check: string | null;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly movedBy: string;
  readonly movedAt: string;
  /** Whole days from its opening until it was settled, or until now. */
  readonly ageDays: number;
}

export interface QueryFilter {
  readonly sites?: readonly string[];
  readonly patient?: string;
  /** Without one: those that wait for somebody, OPEN and ANSWERED. */
  readonly state?: QueryStatus;
  /** Only those at least so old. */
  readonly olderThanDays?: number;
  /** The instant that ages are told by. */
  readonly now: Date;
  readonly after?: number;
  readonly limit?: number;
}

/** A page of a list, and what to send as `after` for the next one; null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: number | null;
}

const instant = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** A study's queries, the oldest first. */
export async function listQueries(
  registry: Registry,
  studyId: string,
  { sites, patient, state, olderThanDays = 0, now, after = 0, limit = 100 }: QueryFilter,
): Promise<Page<QueryRow>> {
  const ended = sql`case when q.state in ('CLOSED', 'CANCELLED') then m.recorded_at else ${now.toISOString()}::timestamptz end`;
  // The reader's clock may be behind the database's.
  const age = sql<number>`greatest(0, floor(extract(epoch from (${ended} - o.recorded_at)) / 86400))::int`;
  const states: QueryStatus[] = state ? [state] : ['OPEN', 'ANSWERED'];
  const found = await registry
    .selectFrom('registry.data_query as q')
    .innerJoin('log.event as o', (on) =>
      on.onRef('o.study_id', '=', 'q.study_id').onRef('o.position', '=', 'q.opened_position'),
    )
    .innerJoin('log.event as m', (on) =>
      on.onRef('m.study_id', '=', 'q.study_id').onRef('m.position', '=', 'q.moved_position'),
    )
    .select([
      'q.query_id as queryId',
      'q.patient_id as patientId',
      'q.site_id as siteId',
      'q.event_id as eventId',
      'q.field',
      'q.question as text',
      'q.edit_check as check',
      'q.opened_position as place',
      'o.actor as openedBy',
      'm.actor as movedBy',
      instant('o.recorded_at').as('openedAt'),
      instant('m.recorded_at').as('movedAt'),
      sql<QueryStatus>`q.state`.as('state'),
      age.as('ageDays'),
    ])
    .where('q.study_id', '=', studyId)
    .where('q.state', 'in', states)
    .where('q.opened_position', '>', after)
    .where(sql<SqlBool>`${age} >= ${olderThanDays}`)
    .$if(sites !== undefined, (query) => query.where('q.site_id', 'in', sites?.length ? sites : ['']))
    .$if(patient !== undefined, (query) => query.where('q.patient_id', '=', patient!))
    .orderBy('q.opened_position')
    .limit(limit + 1)
    .execute();
  return page(found, limit);
}

/** A signature in a list of them, as it is shown on screen and in exports (21 CFR 11.50). */
export interface SignatureRow {
  readonly signatureId: string;
  /** Null for a data cut. */
  readonly patientId: string | null;
  readonly of: SignedScope;
  readonly meaning: string;
  readonly statement: string;
  readonly signerId: string;
  readonly printedName: string;
  readonly signedAt: string;
  readonly state: 'STANDING' | 'BROKEN';
  readonly brokenAt: string | null;
  readonly causeEventId: string | null;
  readonly task: 'SIGN_AGAIN' | null;
  readonly contentHash: string;
}

export interface SignatureFilter {
  readonly sites?: readonly string[];
  readonly state?: 'STANDING' | 'BROKEN';
  /** Only those that are to be given again. */
  readonly task?: 'SIGN_AGAIN';
  readonly after?: number;
  readonly limit?: number;
}

/** A study's signatures in the order of signing. Of data cuts only for those who see all sites. */
export async function listSignatures(
  registry: Registry,
  studyId: string,
  { sites, state, task, after = 0, limit = 100 }: SignatureFilter,
): Promise<Page<SignatureRow>> {
  const found = await registry
    .selectFrom('registry.signature as s')
    .innerJoin('log.event as g', (on) =>
      on.onRef('g.study_id', '=', 's.study_id').onRef('g.position', '=', 's.signed_position'),
    )
    .leftJoin('log.event as b', (on) =>
      on.onRef('b.study_id', '=', 's.study_id').onRef('b.position', '=', 's.broken_position'),
    )
    .leftJoin('registry.patient_state as p', (on) =>
      on.onRef('p.study_id', '=', 's.study_id').onRef('p.patient_id', '=', 's.patient_id'),
    )
    .select([
      's.signature_id as signatureId',
      sql<string | null>`nullif(s.patient_id, '$data-cuts')`.as('patientId'),
      sql<SignedScope>`s.scope`.as('of'),
      's.meaning',
      's.statement',
      's.signer_id as signerId',
      's.printed_name as printedName',
      instant('g.recorded_at').as('signedAt'),
      sql<SignatureRow['state']>`s.state`.as('state'),
      instant('b.recorded_at').$castTo<string | null>().as('brokenAt'),
      's.cause_event_id as causeEventId',
      sql<'SIGN_AGAIN' | null>`s.task`.as('task'),
      's.content_hash as contentHash',
      's.signed_position as place',
    ])
    .where('s.study_id', '=', studyId)
    .where('s.signed_position', '>', after)
    .$if(state !== undefined, (query) => query.where('s.state', '=', state!))
    .$if(task !== undefined, (query) => query.where('s.task', '=', task!))
    .$if(sites !== undefined, (query) => query.where('p.site_id', 'in', sites?.length ? sites : ['']))
    .orderBy('s.signed_position')
    .limit(limit + 1)
    .execute();
  return page(found, limit);
}

/** Which of some subjects belong to some sites. */
export async function subjectsOfSites(
  registry: Registry,
  studyId: string,
  patientIds: readonly string[],
  sites: readonly string[],
): Promise<ReadonlySet<string>> {
  if (patientIds.length === 0 || sites.length === 0) return new Set();
  const rows = await registry
    .selectFrom('registry.patient_state')
    .select('patient_id')
    .where('study_id', '=', studyId)
    .where('site_id', 'in', sites)
    .where('patient_id', 'in', patientIds)
    .execute();
  return new Set(rows.map((row) => row.patient_id));
}

function page<Row extends { place: number }>(found: readonly Row[], limit: number): Page<Omit<Row, 'place'>> {
  const rows = found.slice(0, limit);
  const next = found.length > limit ? (rows.at(-1)?.place ?? null) : null;
  return { rows: rows.map(({ place: _, ...row }) => row), next };
}
