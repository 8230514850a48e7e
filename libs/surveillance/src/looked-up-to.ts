import type { Pool } from 'pg';
import { SURVEILLANCE } from './act.js';
import { ABOUT_EVERYBODY } from './subscription.js';

/** Positions that are looked through at once. */
const WINDOW = 20_000;
/** A position is kept when that saves the next one so many. */
const WORTH_KEEPING = 500;

/*
 * The first event of the window after whose subject nobody has looked yet: the calendar has its subject from less of
 * the log, or says that a look is due. An event of the study itself is about every subject.
 */
const FIRST_PENDING = `
  select e.position from log.event e
  where e.study_id = $1 and e.position > $2 and e.position <= $3
    and not (e.actor = $5 and e.acting_role = $6)
    and case
      when e.stream like 'patient/%' or e.stream like 'surveillance/%' then not exists (
        select from surveillance.subject s
        where s.study_id = $1 and s.patient_id = substr(e.stream, strpos(e.stream, '/') + 1)
          and s.position >= e.position and (s.next_look_at is null or s.next_look_at > $4))
      when e.stream = 'study' and e.type ~ $7 then exists (
        select from surveillance.subject s where s.study_id = $1 and s.position < e.position)
      else false end
  order by e.position limit 1`;

/** How far the first `head` events of a study have been looked at by a clock: up to there, none waits for a look. */
export async function lookedUpTo(pool: Pool, studyId: string, head: number, now: Date): Promise<number> {
  const { rows } = await pool.query<{ settled: string }>(
    'select settled from surveillance.checkpoint where study_id = $1',
    [studyId],
  );
  const settled = Number(rows[0]?.settled ?? 0);
  let reached = settled;
  for (let pending: number | undefined; reached < head && pending === undefined; ) {
    const to = Math.min(head, reached + WINDOW);
    pending = await firstPending(pool, studyId, { after: reached, to, now });
    reached = pending === undefined ? to : pending - 1;
  }
  if (reached - settled >= WORTH_KEEPING) await keep(pool, studyId, reached);
  return reached;
}

/**
 * Whoever finds a later position keeps it, so that the next one begins there. Not while the log is read into the
 * queue: that holds the row, and this is no reason to wait.
 */
async function keep(pool: Pool, studyId: string, reached: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(
      'select 1 from surveillance.checkpoint where study_id = $1 for update skip locked',
      [studyId],
    );
    if (rowCount) {
      await client.query(
        'update surveillance.checkpoint set settled = $2 where study_id = $1 and settled < $2',
        [studyId, reached],
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function firstPending(
  pool: Pool,
  studyId: string,
  { after, to, now }: { after: number; to: number; now: Date },
): Promise<number | undefined> {
  const { actor, actingRole } = SURVEILLANCE;
  const { rows } = await pool.query<{ position: string }>({
    name: 'surveillance.first-pending',
    text: FIRST_PENDING,
    values: [studyId, after, to, now.toISOString(), actor, actingRole, ABOUT_EVERYBODY.source],
  });
  return rows[0] && Number(rows[0].position);
}
