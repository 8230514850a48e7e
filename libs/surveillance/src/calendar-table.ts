import type { Pool, PoolClient } from 'pg';
import type { Looked } from './look-at.js';

/** A subject's place in the calendar, from all that the study's log held up to `position`. */
export interface CalendarRow extends Looked {
  readonly position: number;
  readonly lookedAt: Date;
}

/**
 * Writes places in the calendar. A row that was made from more of the log stands.
 * Returns the subjects that were written.
 */
export async function writeCalendar(
  db: Pool | PoolClient,
  studyId: string,
  rows: readonly CalendarRow[],
): Promise<Set<string>> {
  const column = <T>(of: (row: CalendarRow) => T) => rows.map(of);
  const { rows: written } = await db.query<{ patient_id: string }>({
    name: 'surveillance.write-calendar',
    text: `insert into surveillance.subject as s (study_id, patient_id, site_id, position, looked_at, looked_on,
        next_look_at, visit_schedule, visit_month, visit_due_on, visit_window_from, visit_window_to)
      select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::timestamptz[], $6::date[],
        $7::timestamptz[], $8::text[], $9::integer[], $10::date[], $11::date[], $12::date[])
      on conflict (study_id, patient_id) do update set site_id = excluded.site_id, position = excluded.position,
        looked_at = excluded.looked_at, looked_on = excluded.looked_on, next_look_at = excluded.next_look_at,
        visit_schedule = excluded.visit_schedule, visit_month = excluded.visit_month,
        visit_due_on = excluded.visit_due_on, visit_window_from = excluded.visit_window_from,
        visit_window_to = excluded.visit_window_to
      where excluded.position >= s.position
      returning patient_id`,
    values: [
      studyId,
      column((row) => row.patientId),
      column((row) => row.siteId),
      column((row) => row.position),
      column((row) => row.lookedAt.toISOString()),
      column((row) => row.date),
      column((row) => row.nextLookAt?.toISOString() ?? null),
      column((row) => row.nextVisit?.schedule ?? null),
      column((row) => row.nextVisit?.month ?? null),
      column((row) => row.nextVisit?.due ?? null),
      column((row) => row.nextVisit?.windowFrom ?? null),
      column((row) => row.nextVisit?.windowTo ?? null),
    ],
  });
  return new Set(written.map((row) => row.patient_id));
}

/** A look that is due at an instant. */
export interface DueLook {
  readonly patientId: string;
  readonly at: Date;
}

/** Pages through the looks of a study in the order of their instants; with `until`, only those due by then. */
export async function* dueLooks(
  pool: Pool,
  studyId: string,
  { until, pageSize = 1000 }: { until?: Date; pageSize?: number } = {},
): AsyncGenerator<DueLook[]> {
  const read = async (after: DueLook): Promise<DueLook[]> => {
    const { rows } = await pool.query<{ patient_id: string; next_look_at: Date }>({
      name: 'surveillance.due-looks',
      text: `select patient_id, next_look_at from surveillance.subject
        where study_id = $1 and next_look_at <= coalesce($2::timestamptz, 'infinity')
          and (next_look_at, patient_id) > ($3::timestamptz, $4)
        order by next_look_at, patient_id limit $5`,
      values: [studyId, until?.toISOString() ?? null, after.at.toISOString(), after.patientId, pageSize],
    });
    return rows.map((row) => ({ patientId: row.patient_id, at: row.next_look_at }));
  };
  let looks = await read({ patientId: '', at: new Date(0) });
  for (let last = looks.at(-1); last; last = looks.at(-1)) {
    yield looks;
    looks = await read(last);
  }
}
