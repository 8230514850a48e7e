import { type SqlBool, sql } from 'kysely';
import type { SignedScope } from '#governance';
import type { Registry } from '../registry.js';

/** A visit that a schedule asks for. Dates are ISO text. */
export interface VisitPlace {
  readonly month: number;
  readonly due: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  /** Null where nobody came. */
  readonly attendedOn: string | null;
  /** The event that recorded the attendance. */
  readonly eventId: string | null;
  /** False where follow-up or the schedule ended before the window closed. */
  readonly expected: boolean;
}

export interface SubjectVisits {
  readonly patientId: string;
  readonly siteId: string;
  readonly visits: readonly VisitPlace[];
}

export interface VisitFilter {
  readonly schedule: string;
  readonly sites?: readonly string[];
  /** How many subjects to pass over. */
  readonly offset?: number;
  /** At most so many subjects, 100 unless said. */
  readonly limit?: number;
}

/** The subjects who follow a schedule, in the order of their numbers, each with its visits; and how many there are. */
export async function listVisits(
  registry: Registry,
  studyId: string,
  { schedule, sites, offset = 0, limit = 100 }: VisitFilter,
): Promise<{ total: number; subjects: SubjectVisits[] }> {
  const following = registry
    .selectFrom('registry.patient_state as p')
    .where('p.study_id', '=', studyId)
    .$if(sites !== undefined, (query) => query.where('p.site_id', 'in', sites?.length ? sites : ['']))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('registry.visit as f')
          .where('f.study_id', '=', studyId)
          .whereRef('f.patient_id', '=', 'p.patient_id')
          .where('f.schedule', '=', schedule)
          .select('f.month'),
      ),
    );
  const visits = sql<VisitPlace[]>`(select json_agg(json_build_object('month', v.month, 'due', v.due_on,
    'windowFrom', v.window_from, 'windowTo', v.window_to, 'attendedOn', v.attended_on, 'eventId', v.event_id,
    'expected', v.expected)
    order by v.month) from registry.visit v
    where v.study_id = ${studyId} and v.patient_id = p.patient_id and v.schedule = ${schedule})`;
  const [{ total }, subjects] = await Promise.all([
    following.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    following
      .select(['p.patient_id as patientId', 'p.site_id as siteId', visits.as('visits')])
      .orderBy('p.patient_id')
      .offset(offset)
      .limit(limit)
      .execute(),
  ]);
  return { total: Number(total), subjects };
}

/** A query that waits for somebody; `on` is the recorded date of the event it asks about, full or partial. */
export interface WaitingQuery {
  readonly patientId: string;
  readonly eventId: string | null;
  readonly on: string | null;
}

/** The open and answered queries of some subjects. */
export function waitingQueries(
  registry: Registry,
  studyId: string,
  patientIds: readonly string[],
): Promise<WaitingQuery[]> {
  if (patientIds.length === 0) return Promise.resolve([]);
  return registry
    .selectFrom('registry.data_query as q')
    .leftJoin('log.event as e', (join) =>
      join
        .on('e.study_id', '=', studyId)
        .on(sql<SqlBool>`e.stream = 'patient/' || q.patient_id and e.event_id::text = q.event_id`),
    )
    .select(['q.patient_id as patientId', 'q.event_id as eventId', 'e.occurred_on as on'])
    .where('q.study_id', '=', studyId)
    .where('q.patient_id', 'in', patientIds)
    .where('q.state', 'in', ['OPEN', 'ANSWERED'])
    .execute();
}

/** What is signed of a subject, and whether the signature stands or is to be given again. */
export interface SignedPart {
  readonly patientId: string;
  readonly of: SignedScope;
  readonly state: 'STANDING' | 'BROKEN';
}

/** The signatures of some subjects that stand, and those that are to be given again. */
export function signedParts(
  registry: Registry,
  studyId: string,
  patientIds: readonly string[],
): Promise<SignedPart[]> {
  if (patientIds.length === 0) return Promise.resolve([]);
  return registry
    .selectFrom('registry.signature as s')
    .select([
      's.patient_id as patientId',
      sql<SignedScope>`s.scope`.as('of'),
      sql<SignedPart['state']>`s.state`.as('state'),
    ])
    .where('s.study_id', '=', studyId)
    .where('s.patient_id', 'in', patientIds)
    .where((where) => where.or([where('s.state', '=', 'STANDING'), where('s.task', '=', 'SIGN_AGAIN')]))
    .execute();
}
