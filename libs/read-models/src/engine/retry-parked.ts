import type { PoolClient } from 'pg';
import { DomainError } from '#kernel';
import { writeCarefully } from './careful-write.js';
import type { Engine } from './engine.js';
import { foldSubject } from './fold-subject.js';
import { rulesAt } from './project-page.js';
import { type Projection, STUDY_SUBJECT } from './projection.js';
import { rebuildStudy } from './rebuild.js';
import { fingerprintOf, releaseIn } from './release.js';
import { RowWriter } from './row-writer.js';

/** What became of the parked subjects of a study. */
export interface RetryResult {
  readonly recovered: readonly string[];
  readonly stillParked: readonly string[];
}

/**
 * Projects a study's parked subjects again, or one of them, as after the cause was mended. Where the study's own
 * stream was parked, all its subjects are derived anew. Throws PROJECTION_UNRELEASED.
 */
export async function retryParked(
  engine: Engine,
  projection: Projection,
  studyId: string,
  subject?: string,
): Promise<RetryResult> {
  const client = await engine.pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const live = await releaseIn(client, projection, 'live');
    if (!live || live.fingerprint !== fingerprintOf(projection)) {
      throw new DomainError(
        'PROJECTION_UNRELEASED',
        `this program's version of ${projection.name} is not the live one`,
        {
          projection: projection.name,
        },
      );
    }
    const writer = new RowWriter(projection, live.schema);
    const { rows } = await client.query(
      `update ${live.schema}.checkpoint set revision = revision + 1 where study_id = $1 returning position`,
      [studyId],
    );
    const parked = (await writer.parkedSubjects(client, studyId)).filter(
      (one) => !subject || one === subject,
    );
    if (parked.length > 0 && !parked.includes(STUDY_SUBJECT)) {
      await deriveParked(engine, client, projection, writer, studyId, Number(rows[0].position), parked);
    }
    const left = new Set(await writer.parkedSubjects(client, studyId));
    await client.query('commit');
    if (parked.includes(STUDY_SUBJECT))
      return await retryStudy(engine, projection, studyId, parked, live.schema);
    return outcome(parked, left);
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const outcome = (parked: readonly string[], left: ReadonlySet<string>): RetryResult => ({
  recovered: parked.filter((subject) => !left.has(subject)),
  stillParked: parked.filter((subject) => left.has(subject)),
});

async function retryStudy(
  engine: Engine,
  projection: Projection,
  studyId: string,
  parked: readonly string[],
  schema: string,
): Promise<RetryResult> {
  await rebuildStudy(engine, projection, studyId);
  const { rows } = await engine.pool.query(`select subject from ${schema}.parked where study_id = $1`, [
    studyId,
  ]);
  return outcome(parked, new Set(rows.map((row) => row.subject)));
}

async function deriveParked(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  writer: RowWriter,
  studyId: string,
  position: number,
  subjects: readonly string[],
): Promise<void> {
  const rules = await rulesAt(engine, client, projection, studyId, position);
  const context = { projection, studyId, rules };
  const streams = subjects.map((one) => projection.streamOf(one));
  const histories = await engine.reader.streams(client, studyId, streams, position);
  const folded = [...histories].map(([stream, history]) =>
    foldSubject(context, projection.subjectOf(stream)!, history),
  );
  const written = await writeCarefully(client, context, folded, (some) =>
    writer.replace(client, studyId, some),
  );
  await writer.park(
    client,
    studyId,
    written.flatMap((one) => one.parked ?? []),
  );
  await writer.unpark(
    client,
    studyId,
    written.filter((one) => !one.parked).map((one) => one.subject),
  );
}
