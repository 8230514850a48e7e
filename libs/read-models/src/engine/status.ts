import type { Pool } from 'pg';
import { type BuildStatus, buildStatus } from './build-progress.js';
import type { Projection } from './projection.js';
import { fingerprintOf, type Release, releases } from './release.js';

/** A subject with events that could not be projected. */
export interface ParkedSubject {
  readonly subject: string;
  readonly staleSincePosition: number;
  readonly code: string;
  readonly message: string;
  readonly parkedAt: string;
  readonly attempts: number;
}

/** How a projection stands with a study. */
export interface ProjectionStatus {
  readonly projection: string;
  readonly studyId: string;
  /** The last position projected; 0 where nothing was. */
  readonly position: number;
  readonly head: number;
  /** Events recorded and not yet projected. */
  readonly lag: number;
  readonly parked: readonly ParkedSubject[];
  /** Version of the live release, and the schema that holds it. */
  readonly version: number;
  readonly schema: string;
  /** FOREIGN: the live release is another program version's, and this one does not write to it. */
  readonly state: 'CURRENT' | 'BEHIND' | 'PARKED' | 'FOREIGN';
  /** The version before, kept for a rollback. */
  readonly previous: string | null;
  /** A rebuild at work, or what an interrupted one left behind. */
  readonly building: BuildStatus | null;
}

/** How far each projection has read each study. Needs no more than the application's rights. */
export async function projectionStatus(
  pool: Pool,
  projections: readonly Projection[],
  studyId?: string,
): Promise<ProjectionStatus[]> {
  const all = await releases(pool);
  const statuses = await Promise.all(
    projections.map(async (projection) => {
      const own = all.filter((release) => release.projection === projection.name);
      const live = own.find((release) => release.state === 'live');
      return live ? statusOf(pool, projection, live, own, studyId) : [];
    }),
  );
  return statuses.flat();
}

async function statusOf(
  pool: Pool,
  projection: Projection,
  live: Release,
  own: readonly Release[],
  studyId?: string,
): Promise<ProjectionStatus[]> {
  const { name } = projection;
  const { rows } = await pool.query(
    `select l.study_id as "studyId", l.head, coalesce(c.position, 0)::int8 as position,
       coalesce(p.parked, '[]') as parked
     from log.study_log l left join registry.${name}_checkpoint c on c.study_id = l.study_id
     left join (
       select study_id, json_agg(json_build_object('subject', subject, 'staleSincePosition', stale_since_position,
         'code', code, 'message', message, 'parkedAt', log.instant(parked_at), 'attempts', attempts)
         order by subject) as parked
       from registry.${name}_parked group by study_id) p on p.study_id = l.study_id
     where l.study_id not like '$%' and ($1::text is null or l.study_id = $1) order by l.study_id`,
    [studyId ?? null],
  );
  const release = {
    projection: name,
    version: live.version,
    schema: live.schema,
    previous: own.find((one) => one.state === 'previous')?.schema ?? null,
    building: await buildStatus(pool, name),
  };
  const foreign = live.fingerprint !== fingerprintOf(projection);
  return rows.map((row) => {
    const [head, position] = [Number(row.head), Number(row.position)];
    const parked: ParkedSubject[] = row.parked;
    const state = foreign ? 'FOREIGN' : head > position ? 'BEHIND' : parked.length > 0 ? 'PARKED' : 'CURRENT';
    return { ...release, studyId: row.studyId, head, position, lag: head - position, parked, state };
  });
}
