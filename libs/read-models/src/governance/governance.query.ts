import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
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
export interface Page<Row, Place = number> {
  readonly rows: readonly Row[];
  readonly next: Place | null;
  /** How many rows the filter has on all pages. */
  readonly total: number;
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
  const all = registry
    .selectFrom('registry.data_query as q')
    .innerJoin('log.event as o', (on) =>
      on.on('o.study_id', '=', studyId).onRef('o.position', '=', 'q.opened_position'),
    )
    .innerJoin('log.event as m', (on) =>
      on.on('m.study_id', '=', studyId).onRef('m.position', '=', 'q.moved_position'),
    )
    .where('q.study_id', '=', studyId)
    .where('q.state', 'in', states)
    .where(sql<SqlBool>`${age} >= ${olderThanDays}`)
    .$if(sites !== undefined, (query) => query.where('q.site_id', 'in', sites?.length ? sites : ['']))
    .$if(patient !== undefined, (query) => query.where('q.patient_id', '=', patient!));
  const found = await all
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
    .where('q.opened_position', '>', after)
    .orderBy('q.opened_position')
    .limit(limit + 1)
    .execute();
  return { ...page(found, limit), total: await count(all) };
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
  const all = registry
    .selectFrom('registry.signature as s')
    .innerJoin('log.event as g', (on) =>
      on.on('g.study_id', '=', studyId).onRef('g.position', '=', 's.signed_position'),
    )
    .leftJoin('log.event as b', (on) =>
      on.on('b.study_id', '=', studyId).onRef('b.position', '=', 's.broken_position'),
    )
    .leftJoin('registry.patient_state as p', (on) =>
      on.on('p.study_id', '=', studyId).onRef('p.patient_id', '=', 's.patient_id'),
    )
    .where('s.study_id', '=', studyId)
    .$if(state !== undefined, (query) => query.where('s.state', '=', state!))
    .$if(task !== undefined, (query) => query.where('s.task', '=', task!))
    .$if(sites !== undefined, (query) => query.where('p.site_id', 'in', sites?.length ? sites : ['']));
  const found = await all
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
    .where('s.signed_position', '>', after)
    .orderBy('s.signed_position')
    .limit(limit + 1)
    .execute();
  return { ...page(found, limit), total: await count(all) };
}

/** Something that waits for a signature. */
export interface ToSign {
  readonly patientId: string;
  readonly siteId: string;
  /** BROKEN: it was signed and has changed since. ENDED: follow-up is over and nobody has signed the record. */
  readonly why: 'BROKEN' | 'ENDED';
  readonly of: SignedScope;
  /** The meaning of the broken signature. */
  readonly meaning: string | null;
  /** Who gave the broken signature, in print. */
  readonly printedName: string | null;
  /** When follow-up ended, as recorded. */
  readonly endedOn: string | null;
}

export interface ToSignFilter {
  readonly sites?: readonly string[];
  readonly after?: string;
  readonly limit?: number;
}

/** What of a study's subjects waits for a signature, in the order of their numbers. */
export async function listToSign(
  registry: Registry,
  studyId: string,
  { sites, after = '', limit = 100 }: ToSignFilter,
): Promise<Page<ToSign, string>> {
  const broken = sql`select s.patient_id, 'BROKEN' as why, s.scope::jsonb as "of", s.meaning,
      s.printed_name, s.patient_id || ' ' || s.signature_id as key
    from registry.signature s where s.study_id = ${studyId} and s.task = 'SIGN_AGAIN'`;
  const ended = sql`select p.patient_id, 'ENDED', jsonb_build_object('kind', 'patient', 'patientId', p.patient_id),
      null, null, p.patient_id || ' '
    from registry.patient_state p where p.study_id = ${studyId} and p.ended_how is not null and not exists (
      select from registry.signature s where s.study_id = ${studyId} and s.patient_id = p.patient_id
        and s.scope->>'kind' = 'patient' and (s.state = 'STANDING' or s.task is not null))`;
  const { rows } = await sql<ToSign & { key: string; total: number }>`
    with item as (
      select w.*, p.site_id, p.ended_on, count(*) over () as total
      from (${broken} union all ${ended}) w
      join registry.patient_state p on p.study_id = ${studyId} and p.patient_id = w.patient_id
      where ${sites ?? null}::text[] is null or p.site_id = any(${sites ?? null}::text[])
    )
    select patient_id as "patientId", site_id as "siteId", why, "of", meaning, printed_name as "printedName",
      ended_on::text as "endedOn", key, total
    from item where key collate "C" > ${after} order by key collate "C" limit ${limit + 1}`.execute(registry);
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map(({ key: _, total: __, ...row }) => row),
    next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null,
    total: Number(rows[0]?.total ?? 0),
  };
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

/** How many rows a filter has. */
async function count<Db, Tables extends keyof Db>(
  all: SelectQueryBuilder<Db, Tables, object>,
): Promise<number> {
  const { n } = await all
    .select(sql<string>`count(*)`.as('n'))
    .$castTo<{ n: string }>()
    .executeTakeFirstOrThrow();
  return Number(n);
}

function page<Row extends { place: number }>(
  found: readonly Row[],
  limit: number,
): Omit<Page<Omit<Row, 'place'>>, 'total'> {
  const rows = found.slice(0, limit);
  const next = found.length > limit ? (rows.at(-1)?.place ?? null) : null;
  return { rows: rows.map(({ place: _, ...row }) => row), next };
}
