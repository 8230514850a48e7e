import { sql } from 'kysely';
import type { Study } from '#trial';
import type { Registry } from '../registry.js';

/** A study as the read models have it. */
export interface StudyView {
  readonly study: Study;
  readonly version: number;
  readonly staleSince: number | null;
  /** How far the study was projected when this was read. */
  readonly position: number;
}

/** A registered study, or undefined where none of that id is projected. */
export async function readStudy(registry: Registry, studyId: string): Promise<StudyView | undefined> {
  const row = await registry
    .selectFrom('registry.studies_checkpoint as c')
    .innerJoin('registry.study as s', 's.study_id', 'c.study_id')
    .select(['s.document', 's.version', 's.stale_since_position', 'c.position'])
    .where('s.study_id', '=', studyId)
    .where('c.study_id', '=', studyId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { document, version, stale_since_position: staleSince, position } = row;
  return { study: document as Study, version, staleSince, position };
}

export interface StudySummary {
  readonly studyId: string;
  readonly title: string;
  readonly registration: string;
  readonly protocolVersion: string;
  readonly openSites: number;
  readonly plannedSubjects: number;
  readonly enrolledSubjects: number;
  /** How far the study's subjects are projected. */
  readonly position: number;
}

/** All registered studies, in the order of their ids. */
export async function listStudies(registry: Registry): Promise<StudySummary[]> {
  return registry
    .selectFrom('registry.study as s')
    .leftJoin('registry.patients_checkpoint as c', 'c.study_id', 's.study_id')
    .leftJoin(
      (from) =>
        from
          .selectFrom('registry.patient_state')
          .select(['study_id', (count) => count.fn.countAll<number>().as('subjects')])
          .groupBy('study_id')
          .as('p'),
      (join) => join.onRef('p.study_id', '=', 's.study_id'),
    )
    .select([
      's.study_id as studyId',
      's.title',
      's.registration',
      's.protocol_version as protocolVersion',
      's.open_sites as openSites',
      's.planned_subjects as plannedSubjects',
      sql<number>`coalesce(p.subjects, 0)::int`.as('enrolledSubjects'),
      sql<number>`coalesce(c.position, 0)::int8`.as('position'),
    ])
    .orderBy('s.study_id')
    .execute();
}
