/** Much at once: an import beside a bare unnest INSERT, a rebuild beside a bare COPY out of the same rows. */
import pg from 'pg';
import { copyOut } from '#event-store';
import { inTurns, timed } from '../lib/measure.mjs';
import { createRawLog, insertRows, openPool, rawRow } from '../lib/raw-log.mjs';
import { withRegistry } from '../lib/server.mjs';
import { historyOf, imports, openStudy, request, STUDY, subjectId } from '../lib/subjects.mjs';

const VISITS = 15;
const ROWS_AT_ONCE = 5_000;

/** Subjects of a round of their own, so that every round imports new ones. */
function* importsOf(round, subjects) {
  for (let n = 0; n < subjects; n += 1) {
    const stream = `patient/R${round + 1}-${n}`;
    yield { ...request(stream), expectedVersion: 0, events: historyOf(n, VISITS) };
  }
}

async function insertAll(pool, round, subjects) {
  let rows = [];
  for (let n = 0; n < subjects; n += 1) {
    const events = historyOf(n, VISITS);
    rows.push(
      ...events.map((e, i) => rawRow(`patient/R${round + 1}-${n}`, i + 1, JSON.stringify(e.payload))),
    );
    if (rows.length < ROWS_AT_ONCE && n < subjects - 1) continue;
    await insertRows(pool, rows);
    rows = [];
  }
}

const importing = {
  name: 'import',
  title: 'import of subjects with their histories',
  baselineIs: 'unnest INSERTs of 5,000 rows',
  unit: 'events/s',
  goal: 0.7,
  run: ({ server, quick, rounds }) =>
    withRegistry(server, async ({ store }, { superuserUrl }) => {
      const subjects = quick ? 500 : 3_000;
      const events = Array.from({ length: subjects }, (_, n) => historyOf(n, VISITS).length).reduce(
        (a, b) => a + b,
      );
      await openStudy(store);
      await createRawLog(superuserUrl);
      const pool = await openPool(superuserUrl, 1);
      const rate = async (action) => (events / (await timed(action))) * 1000;
      try {
        return await inTurns(
          Math.min(rounds, 5),
          (round) => rate(() => store.importEvents(STUDY, importsOf(round, subjects))),
          (round) => rate(() => insertAll(pool, round, subjects)),
        );
      } finally {
        await pool.end();
      }
    }),
};

const rebuilding = {
  name: 'rebuild',
  title: 'read models made again from the log',
  baselineIs: 'COPY out of the same rows',
  unit: 'events/s',
  goal: 0.4,
  run: ({ server, quick, rounds }) =>
    withRegistry(server, async ({ store, worker }, { superuserUrl }) => {
      await openStudy(store);
      const { position } = await store.importEvents(STUDY, imports(quick ? 1_000 : 10_000, VISITS));
      await worker.drain(STUDY);
      const pool = new pg.Pool({ connectionString: superuserUrl, max: 1 });
      const query = `select position, stream, version, event_id, type, schema_version, payload from log.event
        where study_id = '${STUDY}' order by stream, version`;
      const rate = async (action) => (position / (await timed(action))) * 1000;
      const copy = async () => {
        let rows = 0;
        for await (const chunk of copyOut(pool, query)) rows += chunk.length;
        if (rows !== position) throw new Error(`${rows} rows copied, ${position} expected`);
      };
      try {
        const result = await inTurns(
          Math.min(rounds, 5),
          () => rate(() => worker.rebuild()),
          () => rate(copy),
        );
        return { ...result, note: `${position} events of ${subjectId(0)}...; also asked: 100,000 events/s` };
      } finally {
        await pool.end();
      }
    }),
};

export default [importing, rebuilding];
