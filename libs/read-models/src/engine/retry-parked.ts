import type { PoolClient } from 'pg';
import { writeCarefully } from './careful-write.js';
import { inTransaction, withConnection } from './connection.js';
import type { Engine } from './engine.js';
import { foldSubject } from './fold-subject.js';
import { rulesAt } from './project-page.js';
import { type Projection, STUDY_SUBJECT } from './projection.js';
import { rebuildStudy } from './rebuild.js';
import { writableRelease } from './release.js';
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
  const again = await withConnection(engine.pool, (client) =>
    inTransaction(client, async () => {
      const { schema } = await writableRelease(client, projection);
      const writer = new RowWriter(projection, schema);
      // Raising the revision locks the checkpoint's row, which is the claim.
      const { rows } = await client.query(
        `update ${schema}.checkpoint set revision = revision + 1 where study_id = $1 returning position`,
        [studyId],
      );
      const parked = (await writer.parkedSubjects(client, studyId)).filter(
        (one) => !subject || one === subject,
      );
      if (parked.includes(STUDY_SUBJECT)) return { parked, schema };
      if (parked.length > 0) {
        await deriveParked(engine, client, projection, writer, studyId, Number(rows[0].position), parked);
      }
      return outcome(parked, new Set(await writer.parkedSubjects(client, studyId)));
    }),
  );
  return 'recovered' in again ? again : retryStudy(engine, projection, studyId, again.parked, again.schema);
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
