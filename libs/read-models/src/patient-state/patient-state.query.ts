import { sql } from 'kysely';
import type { PatientRecord } from '#trial';
import type { Registry } from '../registry.js';

/** How far a subject is projected. */
export interface Projected {
  readonly patientId: string;
  /** Version of the subject's stream that its rows reflect. */
  readonly version: number;
  /** The first event that could not be projected; null when all were. */
  readonly staleSince: number | null;
}

/** How far a study is projected. */
export interface ProjectedTo {
  readonly position: number;
  /** Version of the study's own stream whose rules the rows follow. */
  readonly studyVersion: number;
}

/** How far a subject is projected, or undefined where it is not. One statement: one snapshot. */
export async function projectedSubject(
  registry: Registry,
  studyId: string,
  patientId: string,
): Promise<(Projected & ProjectedTo) | undefined> {
  const row = await registry
    .selectFrom('registry.patients_checkpoint as c')
    .innerJoin('registry.patient_state as s', 's.study_id', 'c.study_id')
    .select(['s.version', 's.stale_since_position as staleSince', 'c.position'])
    .select('c.study_version as studyVersion')
    .where('s.study_id', '=', studyId)
    .where('c.study_id', '=', studyId)
    .where('s.patient_id', '=', patientId)
    .executeTakeFirst();
  return row && { patientId, ...row };
}

/** The subjects of a study that are projected. */
export interface Subjects extends ProjectedTo {
  readonly subjects: readonly Projected[];
  /** Changes when rows were made again without a new event. */
  readonly revision: string;
}

/** The subjects whose rows changed after a position, in the order of their numbers. One statement: one snapshot. */
export async function projectedSubjects(
  registry: Registry,
  studyId: string,
  after: number,
): Promise<Subjects> {
  const rows = await registry
    .selectFrom('registry.patients_checkpoint as c')
    .leftJoin('registry.patient_state as s', (join) =>
      join.on('s.study_id', '=', studyId).on('s.position', '>', after),
    )
    .innerJoin('projection.release as r', (join) =>
      join.on('r.projection', '=', 'patients').on('r.state', '=', 'live'),
    )
    .select(['c.position', 'c.study_version as studyVersion', 's.patient_id as patientId', 's.version'])
    .select('s.stale_since_position as staleSince')
    .select(sql<string>`r.schema_name || '/' || r.built_at || '/' || c.revision`.as('revision'))
    .where('c.study_id', '=', studyId)
    .orderBy('s.patient_id')
    .execute();
  const { position = 0, studyVersion = 0, revision = '' } = rows[0] ?? {};
  const subjects = rows.flatMap(({ patientId, version, staleSince }) =>
    patientId === null || version === null ? [] : [{ patientId, version, staleSince }],
  );
  return { subjects, position, studyVersion, revision };
}

export interface PatientFilter {
  readonly sites?: readonly string[];
  readonly setting?: string;
  readonly status?: PatientRecord['status'];
  /** The last subject of the page before. */
  readonly after?: string;
  /** At most so many subjects, 100 unless said. */
  readonly limit?: number;
}

/** What a list of subjects shows. Dates are ISO text, doses mg per day. */
export interface PatientSummary {
  readonly patientId: string;
  readonly siteId: string;
  readonly setting: string;
  readonly status: PatientRecord['status'];
  readonly enrolledOn: string;
  readonly drug: string | null;
  readonly presentMgPerDay: number;
  readonly riskDerived: string | null;
  readonly bestResponse: string | null;
  readonly recurrence: PatientRecord['recurrence']['status'];
  readonly nextVisitDueOn: string | null;
  readonly lastContactOn: string;
  readonly version: number;
  readonly staleSince: number | null;
}

export interface PatientList {
  readonly patients: readonly PatientSummary[];
  /** To be given as `after` for the next page; null on the last one. */
  readonly next: string | null;
  /** How far the study was projected when this was read. */
  readonly position: number;
}

/** Subjects in the order of their numbers, a page at a time. One statement: one snapshot. */
export async function listPatients(
  registry: Registry,
  studyId: string,
  filter: PatientFilter = {},
): Promise<PatientList> {
  const limit = filter.limit ?? 100;
  const page = pageOf(registry, studyId, filter, limit + 1);
  const row = await registry
    .selectFrom([
      positionOf(registry, studyId),
      sql<{
        patients: PatientSummary[];
      }>`(select coalesce(json_agg(p), '[]') as patients from (${page}) p)`.as<'l'>(sql`l`),
    ])
    .select([sql<number>`coalesce(c.position, 0)::int8`.as('position'), 'l.patients'])
    .executeTakeFirstOrThrow();
  const patients = row.patients.slice(0, limit);
  const next = row.patients.length > limit ? (patients.at(-1)?.patientId ?? null) : null;
  return { patients, next, position: row.position };
}

function pageOf(registry: Registry, studyId: string, filter: PatientFilter, limit: number) {
  return registry
    .selectFrom('registry.patient_state')
    .select([
      'patient_id as patientId',
      'site_id as siteId',
      'setting',
      'status',
      'enrolled_on as enrolledOn',
      'drug',
      'present_dose_mg_per_day as presentMgPerDay',
      'risk_derived as riskDerived',
      'best_response as bestResponse',
      'recurrence',
      'next_visit_due_on as nextVisitDueOn',
      'last_contact_on as lastContactOn',
      'version',
      'stale_since_position as staleSince',
    ])
    .where('study_id', '=', studyId)
    .$if(filter.sites !== undefined, (page) => page.where('site_id', 'in', [...filter.sites!, '']))
    .$if(filter.setting !== undefined, (page) => page.where('setting', '=', filter.setting!))
    .$if(filter.status !== undefined, (page) => page.where('status', '=', filter.status!))
    .$if(filter.after !== undefined, (page) => page.where('patient_id', '>', filter.after!))
    .orderBy('patient_id')
    .limit(limit);
}

/** How far the subjects of a study are projected; 0 where nothing was. */
const positionOf = (registry: Registry, studyId: string) =>
  registry
    .selectFrom('registry.patients_checkpoint')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('study_id', '=', studyId)
    .as('c');
