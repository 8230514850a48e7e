/** Whether a log grows slow: an append and the read of one subject with many events before them, and with few. */
import pg from 'pg';
import { median, timed } from '../lib/measure.mjs';
import { withRegistry } from '../lib/server.mjs';
import { anEvent, openStudy, request, STUDY } from '../lib/subjects.mjs';

const PER_SUBJECT = 25;
const CHUNK = 1_000_000;

/** Rows as appends leave them, written by the server itself: what they say isn't read here, only found and passed. */
async function fill(superuserUrl, events) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(
    'alter table log.event disable trigger all; alter table log.study_log disable trigger all',
  );
  for (let from = 3; from <= events; from += CHUNK) {
    const upTo = Math.min(from + CHUNK - 1, events);
    await client.query(
      `insert into log.event (position, recorded_at, version, schema_version, event_id, command_id, study_id,
         stream, type, actor, acting_role, occurred_on, payload, leaf_hash, request_hash)
       select p, now(), (p / $4) * 0 + 1 + p % $4, 1, gen_random_uuid(), gen_random_uuid(), $1,
         'patient/G' || (p / $4), 'patient.visit-attended', 'bench', 'coordinator', '2015-01-01',
         '{"attendedOn":"2015-01-01","weightKg":60}', sha256(p::text::bytea), sha256(p::text::bytea)
       from generate_series($2::bigint, $3::bigint) p`,
      [STUDY, from, upTo, PER_SUBJECT],
    );
  }
  await client.query('update log.study_log set head = $2 where study_id = $1', [STUDY, events]);
  await client.query(
    'alter table log.event enable trigger all; alter table log.study_log enable trigger all',
  );
  await client.query('alter table log.event enable always trigger user').catch(() => undefined);
  await client.query('vacuum analyze log.event');
  // What the filling left to write would be written while appends and reads are measured.
  await client.query('checkpoint');
  await client.end();
}

const TRIES = 200;

/** Medians, in ms, of an append and of reading one subject's history, at places all over the log. */
async function speedOf(server, events) {
  return withRegistry(server, async ({ store }, { superuserUrl }) => {
    await openStudy(store);
    await fill(superuserUrl, events);
    const subjects = Math.floor(events / PER_SUBJECT) - 1;
    const [appends, reads] = [[], []];
    for (let i = -20; i < TRIES; i += 1) {
      const subject = 1 + (Math.abs(i * 7_919) % (subjects - 1));
      const append = await timed(() => store.append({ ...request(`patient/N${i}`), events: [anEvent(1)] }));
      const read = await timed(() => store.readStream(STUDY, `patient/G${subject}`));
      if (i < 0) continue;
      appends.push(append);
      reads.push(read);
    }
    return { append: median(appends), read: median(reads) };
  });
}

export default {
  name: 'growth',
  title: 'append and read of one subject at 10^7 events, beside 10^5',
  baselineIs: '(1: no slower)',
  unit: 'x',
  atMost: 1.3,
  async run({ server, quick }) {
    const large = Number(process.env.ANAMNESIS_BENCH_GROWTH ?? (quick ? 300_000 : 10_000_000));
    const few = await speedOf(server, 100_000);
    const many = await speedOf(server, large);
    const ratios = { append: many.append / few.append, read: many.read / few.read };
    const told = Object.entries(ratios).map(
      ([what, ratio]) =>
        `${what} ${few[what].toFixed(2)} -> ${many[what].toFixed(2)} ms (${ratio.toFixed(2)}x)`,
    );
    const value = Math.max(...Object.values(ratios));
    const note = `${told.join(', ')} with ${large.toLocaleString('en')} events`;
    return { value, baseline: 1, ratio: value, judge: large >= 10_000_000, note };
  },
};
