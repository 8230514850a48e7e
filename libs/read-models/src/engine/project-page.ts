import type { PoolClient } from 'pg';
import { buildStudy } from './build-study.js';
import { writeCarefully } from './careful-write.js';
import type { Engine } from './engine.js';
import { explain, type FoldContext, type FoldedSubject, foldSubject } from './fold-subject.js';
import type { StreamEvent } from './log-reader.js';
import { type LogEvent, type Projection, STUDY_STREAM, STUDY_SUBJECT } from './projection.js';
import type { RowWriter } from './row-writer.js';
import { foldStudy, initialRules, type StudyRules } from './study-rules.js';

/** How far a study has been projected, as its checkpoint says. */
export interface Checkpoint {
  readonly position: number;
  readonly studyVersion: number;
  readonly hasParked: boolean;
}

/** What one page is projected by. */
export interface PageScope {
  readonly engine: Engine;
  readonly projection: Projection;
  readonly studyId: string;
  readonly writer: RowWriter;
  readonly checkpoint: Checkpoint;
  /** The study as of the checkpoint. */
  readonly rules: StudyRules;
  /** Whether to look for rows that the database refuses. */
  readonly careful: boolean;
}

/** The next stretch of the log after the checkpoint: its last position, and the events of it that may concern the projection. */
export interface Page {
  readonly upTo: number;
  readonly events: readonly StreamEvent[];
}

/** What is known after a page; `remember` is to be called once it is committed. */
export interface PageResult {
  readonly rules: StudyRules;
  /** Whether anything of the page concerns the projection. */
  readonly concerned: boolean;
  readonly remember: () => void;
}

/** The study's rules as of a checkpoint. */
export async function rulesAt(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  studyId: string,
  position: number,
): Promise<StudyRules> {
  const streams = await engine.reader.streams(client, studyId, [STUDY_STREAM], position);
  return foldStudy(projection, initialRules(projection), streams.get(STUDY_STREAM) ?? []);
}

/** Projects one page of events after the checkpoint, rows and checkpoint, in the caller's transaction. */
export async function projectPage(client: PoolClient, scope: PageScope, page: Page): Promise<PageResult> {
  const { projection, studyId, writer, checkpoint } = scope;
  const { upTo, events } = page;
  const ofStudy = events.filter(({ stream }) => stream === STUDY_STREAM).map(({ event }) => event);
  const rules = foldStudy(projection, scope.rules, ofStudy);
  const amended = rules.rulesPosition !== scope.rules.rulesPosition && checkpoint.position > 0;
  const context = { projection, studyId, rules };
  const remember = amended
    ? await deriveAgain(client, scope, context, upTo)
    : await projectTouched(client, scope, context, page);
  const shown = projection.subjectOf(STUDY_STREAM) !== null;
  if (rules.stale && !shown && (amended || !scope.rules.stale)) {
    const { position: staleSince, error } = rules.stale;
    await writer.park(client, studyId, [{ subject: STUDY_SUBJECT, staleSince, ...explain(error) }]);
  }
  await client.query({
    name: `advance ${writer.schema}`,
    text: `update ${writer.schema}.checkpoint set position = $2, study_version = $3 where study_id = $1`,
    values: [studyId, upTo, rules.version],
  });
  const concerned = amended || events.some(({ stream }) => projection.subjectOf(stream) !== null);
  return { rules, concerned, remember };
}

/** The rules have changed: all subjects of the study are derived again. */
async function deriveAgain(
  client: PoolClient,
  { engine, writer }: PageScope,
  context: FoldContext,
  upTo: number,
): Promise<() => void> {
  await writer.clear(client, context.studyId);
  await buildStudy(engine, client, { ...context, writer, upTo });
  return () => {};
}

/** Folds the subjects that the page is about. */
async function projectTouched(
  client: PoolClient,
  scope: PageScope,
  context: FoldContext,
  { upTo, events }: Page,
): Promise<() => void> {
  const { engine, studyId, writer, checkpoint, careful, projection } = scope;
  const touched = touchedStreams(projection, events);
  const histories = await wholeHistories(client, scope, touched, upTo);
  const folded = [...histories].map(([stream, history]) =>
    foldSubject(context, projection.subjectOf(stream)!, history),
  );
  const before = new Map(
    [...touched].map(([stream, [first]]) => [projection.subjectOf(stream)!, first!.version - 1]),
  );
  const { changes, remember } = engine.written.comparison(writer.schema, context, before);
  const write = (subjects: readonly FoldedSubject[]) => writer.replace(client, studyId, subjects, changes);
  const written = careful ? await writeCarefully(client, context, folded, write) : folded;
  if (!careful) await write(folded);
  await writer.park(
    client,
    studyId,
    written.flatMap(({ parked }) => parked ?? []),
  );
  if (checkpoint.hasParked) {
    const clean = written.filter(({ parked }) => !parked).map(({ subject }) => subject);
    await writer.unpark(client, studyId, clean);
  }
  return () => {
    for (const [stream, history] of histories) engine.histories.set(studyId, stream, history);
    if (written.every(({ parked }) => !parked)) remember();
  };
}

function touchedStreams(projection: Projection, page: readonly StreamEvent[]): Map<string, LogEvent[]> {
  const touched = new Map<string, LogEvent[]>();
  for (const { stream, event } of page) {
    const events = touched.get(stream);
    if (events) events.push(event);
    else if (projection.subjectOf(stream) !== null) touched.set(stream, [event]);
  }
  return touched;
}

/** The whole histories of the touched streams: what is at hand continued by the page, the rest in one query. */
async function wholeHistories(
  client: PoolClient,
  { engine, studyId }: PageScope,
  touched: ReadonlyMap<string, LogEvent[]>,
  upTo: number,
): Promise<Map<string, readonly LogEvent[]>> {
  const histories = new Map<string, readonly LogEvent[]>();
  const missing: string[] = [];
  for (const [stream, events] of touched) {
    const earlier = events[0]!.version - 1;
    const known = earlier === 0 ? [] : engine.histories.get(studyId, stream, earlier);
    if (known) histories.set(stream, [...known, ...events]);
    else missing.push(stream);
  }
  if (missing.length > 0) {
    const loaded = await engine.reader.streams(client, studyId, missing, upTo);
    for (const [stream, history] of loaded) histories.set(stream, history);
  }
  return histories;
}
