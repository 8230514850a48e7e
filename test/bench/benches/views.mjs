/** Reading whole cohorts: as they are, and as they were. */
import { addDays } from '#kernel';
import { OUTCOMES } from '#trial';
import { quantile, timed } from '../lib/measure.mjs';
import { withRegistry } from '../lib/server.mjs';
import { anEvent, imports, openStudy, request, STUDY, subjectId } from '../lib/subjects.mjs';

/** A registry whose study has so many subjects; ready when they are projected. */
async function withSubjects(server, subjects, visits, action) {
  return withRegistry(server, async (registry) => {
    await openStudy(registry.store);
    await registry.store.importEvents(STUDY, imports(subjects, visits));
    await registry.worker.drain(STUDY);
    return action(registry);
  });
}

const cohort = {
  name: 'cohort-100k',
  title: 'cohort views of 100,000 subjects, p95',
  unit: 'ms',
  atMost: 150,
  run: ({ server, quick }) =>
    withSubjects(server, quick ? 2_000 : 100_000, 3, async ({ store, worker, queries }) => {
      const rounds = quick ? 3 : 10;
      const read = (name) => timed(() => queries.outcomes(STUDY, name));
      const opening = await timed(async () => {
        for (const name of OUTCOMES) await read(name);
      });
      const times = [];
      const cold = [];
      for (let round = 0; round < rounds; round += 1) {
        const stream = `patient/${subjectId(round)}`;
        await store.append({ ...request(stream), events: [anEvent(round)] });
        await worker.drain(STUDY);
        for (const name of OUTCOMES) cold.push(await read(name));
        for (const name of OUTCOMES) times.push(await read(name));
        times.push(await timed(() => queries.patients(STUDY, { after: subjectId(round * 7), limit: 100 })));
      }
      const first = quantile(cold, 0.95).toFixed(0);
      const size = quick ? '; 2,000 subjects only' : '';
      const note = `after an event: first read of a table p95 ${first} ms; all tables after a start: ${(opening / 1000).toFixed(1)} s${size}`;
      return { value: quantile([...times, ...cold], 0.95), judge: !quick, note };
    }),
};

const asOf = {
  name: 'as-of-5k',
  title: 'a table of 5,000 subjects as of another date, median',
  unit: 'ms',
  atMost: 1_000,
  run: ({ server, quick }) =>
    withSubjects(server, quick ? 1_000 : 5_000, 15, async ({ timeTravel }) => {
      const read = (days) =>
        timed(() => timeTravel.past.outcomes(STUDY, 'response', { asOf: addDays('2014-06-01', days) }));
      await read(0);
      const times = [];
      for (let round = 1; round <= (quick ? 3 : 9); round += 1) times.push(await read(round * 30));
      return { value: quantile(times, 0.5), judge: !quick, note: quick ? '1,000 subjects only' : undefined };
    }),
};

export default [cohort, asOf];
