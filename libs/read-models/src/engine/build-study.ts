import { setImmediate } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { writeCarefully } from './careful-write.js';
import type { Engine } from './engine.js';
import { type FoldContext, type FoldedSubject, foldSubject } from './fold-subject.js';
import type { RowWriter } from './row-writer.js';

const SUBJECTS_AT_ONCE = 1000;
const SUBJECTS_BETWEEN_WRITES = 20;

export interface StudyBuild extends FoldContext {
  readonly writer: RowWriter;
  /** The last position that is read. */
  readonly upTo: number;
  /** Told how many events were read since it was last told. */
  readonly progress?: (events: number) => void;
}

/**
 * Makes the rows of all subjects of a study from its log, in stream order: COPY out, fold, COPY in. The study
 * must have no rows. Statements run in the caller's transaction on `client`.
 */
export async function buildStudy(engine: Engine, client: PoolClient, build: StudyBuild): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const subjects of foldedSubjects(engine, build)) {
      await writing;
      writing = writeChunk(client, build, subjects);
      // Awaited before the next write; until then, nobody listens.
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
}

async function writeChunk(
  client: PoolClient,
  build: StudyBuild,
  subjects: readonly FoldedSubject[],
): Promise<void> {
  const { writer, studyId } = build;
  const written = await writeCarefully(client, build, subjects, (some) => writer.copy(client, some));
  await writer.park(
    client,
    studyId,
    written.flatMap(({ parked }) => parked ?? []),
  );
}

async function* foldedSubjects(engine: Engine, build: StudyBuild) {
  const { projection, studyId, upTo, progress } = build;
  const { pool, reader } = engine;
  let folded: FoldedSubject[] = [];
  for await (const { stream, history } of reader.histories(
    pool,
    studyId,
    projection.streams,
    upTo,
    progress,
  )) {
    const subject = projection.subjectOf(stream);
    if (subject === null) continue;
    folded.push(foldSubject(build, subject, history));
    // What was read before is folded without a pause, and the rows on their way to the database would wait for it.
    if (folded.length % SUBJECTS_BETWEEN_WRITES === 0) await setImmediate();
    if (folded.length < SUBJECTS_AT_ONCE) continue;
    yield folded;
    folded = [];
  }
  yield folded;
}
