/** How long after its append an event is in the read models, at 2,000 events a second. */
import { setTimeout as sleep } from 'node:timers/promises';
import { position } from '#read-models';
import { quantile } from '../lib/measure.mjs';
import { withRegistry } from '../lib/server.mjs';
import { anEvent, imports, openStudy, request, STUDY, subjectId } from '../lib/subjects.mjs';

const RATE = 2_000;
const SUBJECTS = 500;
const TICK_MS = 5;
/** Not counted: code is compiled, and every subject's history read once. */
const WARM_UP_MS = 3_000;

export default {
  name: 'lag',
  title: 'append to read model, p99 at 2,000 events/s',
  unit: 'ms',
  atMost: 50,
  run: ({ server, quick }) =>
    withRegistry(server, async ({ store, worker, readModels }) => {
      await openStudy(store);
      await store.importEvents(STUDY, imports(SUBJECTS, 2));
      await worker.start();
      await worker.drain(STUDY);
      const waiting = [];
      const lags = [];
      const counted = performance.now() + WARM_UP_MS;
      const end = counted + (quick ? 2_000 : 15_000);
      let sent = 0;
      const append = async (n) => {
        const stream = `patient/${subjectId(n % SUBJECTS)}`;
        const result = await store.append({ ...request(stream), events: [anEvent(n)] });
        waiting.push([result.position, performance.now()]);
      };
      const watch = async () => {
        while (performance.now() < end || waiting.length > 0) {
          const read = await position(readModels, STUDY);
          const now = performance.now();
          for (let i = waiting.length - 1; i >= 0; i -= 1) {
            if (waiting[i][0] > read) continue;
            const [[, appended]] = waiting.splice(i, 1);
            if (appended >= counted) lags.push(now - appended);
          }
          await sleep(1);
        }
      };
      const watching = watch();
      const start = performance.now();
      const appends = [];
      while (performance.now() < end) {
        const due = Math.floor(((performance.now() - start) / 1000) * RATE);
        for (; sent < due; sent += 1) appends.push(append(sent));
        await sleep(TICK_MS);
      }
      await Promise.all(appends);
      const rate = (sent / (performance.now() - start)) * 1000;
      await watching;
      const p50 = quantile(lags, 0.5).toFixed(1);
      return {
        value: quantile(lags, 0.99),
        note: `${Math.round(rate)} events/s were appended; median ${p50} ms`,
      };
    }),
};
