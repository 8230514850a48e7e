/** Appending single events: ours beside one INSERT of the same row for each client, and beside another event store. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inTurns, perSecond } from '../lib/measure.mjs';
import { createRawLog, insertRow, openPool, rawRow } from '../lib/raw-log.mjs';
import { withRegistry } from '../lib/server.mjs';
import { anEvent, openStudy, request } from '../lib/subjects.mjs';

/** Appends of one event each to a stream that grows: a client waits for each before it sends the next. */
function appender(store, prefix) {
  const versions = new Map();
  return async (client) => {
    const version = versions.get(client) ?? 0;
    versions.set(client, version + 1);
    const stream = `patient/${prefix}-${client}`;
    await store.append({ ...request(stream), expectedVersion: version, events: [anEvent(version)] });
  };
}

/** One INSERT of one row each, likewise. */
export function inserter(pool, prefix) {
  const versions = new Map();
  return async (client) => {
    const version = (versions.get(client) ?? 0) + 1;
    versions.set(client, version);
    const payload = JSON.stringify(anEvent(version).payload);
    await insertRow(pool, rawRow(`patient/${prefix}-${client}`, version, payload));
  };
}

const append = (clients, goal) => ({
  name: `append-${clients}`,
  title: `append, ${clients} client${clients > 1 ? 's' : ''} on one study`,
  baselineIs: 'one INSERT of the same row per client',
  unit: 'events/s',
  goal,
  run: ({ server, rounds, ms }) =>
    withRegistry(server, async ({ store }, { superuserUrl }) => {
      await openStudy(store);
      await createRawLog(superuserUrl);
      const pool = await openPool(superuserUrl, clients);
      try {
        return await inTurns(
          rounds,
          (round) => perSecond(clients, ms, appender(store, `r${round}`)),
          (round) => perSecond(clients, ms, inserter(pool, `r${round}`)),
        );
      } finally {
        await pool.end();
      }
    }),
});

const folder = fileURLToPath(new URL('../peers', import.meta.url));

/** Installs the benchmarks' own packages at their first use, and loads one. */
async function peer(name) {
  if (!existsSync(new URL('../peers/node_modules', import.meta.url))) {
    console.error('bench: installing what is measured against (npm ci --prefix test/bench/peers)');
    const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('npm ci --prefix test/bench/peers failed');
  }
  const require = createRequire(new URL('../peers/package.json', import.meta.url));
  return import(pathToFileURL(require.resolve(name)).href);
}

const appendBesideEmmett = {
  name: 'append-vs-emmett-32',
  title: 'append, 32 clients on one study',
  baselineIs: '@event-driven-io/emmett-postgresql',
  unit: 'events/s',
  goal: 8,
  run: ({ server, rounds, ms }) =>
    withRegistry(server, async ({ store }) => {
      const { getPostgreSQLEventStore } = await peer('@event-driven-io/emmett-postgresql');
      await openStudy(store);
      const { superuserUrl } = await server.database();
      const pool = await openPool(superuserUrl, 32);
      const emmett = getPostgreSQLEventStore(superuserUrl, { connectionOptions: { pool } });
      await emmett.schema.migrate();
      const emmettAppender = (prefix) => {
        const versions = new Map();
        return async (client) => {
          const version = versions.get(client) ?? 0;
          versions.set(client, version + 1);
          const { type, payload } = anEvent(version);
          await emmett.appendToStream(`${prefix}-${client}`, [{ type, data: payload }]);
        };
      };
      try {
        return await inTurns(
          rounds,
          (round) => perSecond(32, ms, appender(store, `r${round}`)),
          (round) => perSecond(32, ms, emmettAppender(`r${round}`)),
        );
      } finally {
        await emmett.close();
        if (!pool.ended) await pool.end();
      }
    }),
};

export default [append(1, 0.7), append(32, 2.5), append(256, 4), appendBesideEmmett];
