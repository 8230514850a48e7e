import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import type { Study } from '#trial';
import { type CalendarRow, writeCalendar } from './calendar-table.js';
import { timeZoneOf } from './findings/look.js';
import { type Looked, lookAt, type When } from './look-at.js';
import { patientHistories } from './patient-histories.js';
import { localDate, startOfDay } from './site-time.js';

const BATCH = 1000;

/**
 * Makes a study's calendar again from its whole log, read once in the order of streams; memory holds one batch of
 * subjects. Raises nothing: a subject whose findings are not those that were kept is due at once. Returns the
 * number of subjects.
 */
export async function buildCalendar(
  { pool, store }: { pool: Pool; store: EventStore },
  study: Study,
  now: Date,
): Promise<number> {
  const { studyId } = study;
  const position = await store.head(studyId);
  let subjects = 0;
  const write = async (batch: readonly Looked[]) => {
    const kept = await keptFindings(pool, studyId, batch);
    const rows = batch.map((looked) => toRow(study, looked, kept.get(looked.patientId), position, now));
    await writeCalendar(pool, studyId, rows);
    subjects += batch.length;
  };
  await inBatches(looks(pool, study, position, now), write);
  return subjects;
}

/** Writes batch after batch, each while the next one is looked at. */
async function inBatches(
  found: AsyncIterable<Looked>,
  write: (batch: readonly Looked[]) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  let batch: Looked[] = [];
  const flush = async () => {
    await writing;
    writing = write(batch);
    // What it throws is thrown where it is awaited; this only says that it will be.
    writing.catch(() => undefined);
    batch = [];
  };
  try {
    for await (const looked of found) if (batch.push(looked) >= BATCH) await flush();
    if (batch.length > 0) await flush();
  } finally {
    await writing;
  }
}

/** A look at every subject of a study, without any effect. */
export async function* looks(pool: Pool, study: Study, upTo: number, when: When): AsyncGenerator<Looked> {
  for await (const { patientId, history } of patientHistories(pool, study.studyId, upTo)) {
    yield lookAt(study, patientId, history, when);
  }
}

/** The findings that the table says hold, by subject. */
async function keptFindings(
  pool: Pool,
  studyId: string,
  batch: readonly Looked[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ patient_id: string; findings: string }>({
    name: 'surveillance.kept-findings',
    text: `select patient_id, string_agg(finding_id::text, ' ' order by finding_id::text collate "C") as findings
      from surveillance.finding where study_id = $1 and patient_id = any($2) and holds and raised_at is not null
      group by patient_id`,
    values: [studyId, batch.map(({ patientId }) => patientId)],
  });
  return new Map(rows.map((row) => [row.patient_id, row.findings]));
}

/** Due now is the beginning of the site's day, so that building twice a day makes one and the same job. */
function toRow(
  study: Study,
  looked: Looked,
  kept: string | undefined,
  position: number,
  lookedAt: Date,
): CalendarRow {
  const found = looked.findings
    .map(({ id }) => id)
    .sort()
    .join(' ');
  const timeZone = timeZoneOf(study, looked.siteId);
  const today = startOfDay(localDate(lookedAt, timeZone), timeZone);
  const nextLookAt = found === (kept ?? '') ? looked.nextLookAt : today;
  return { ...looked, nextLookAt, position, lookedAt };
}
