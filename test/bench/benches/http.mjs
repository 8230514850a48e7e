/** Commands through the whole API: authentication, validation, decision, append, answer. */
import { AccessServices, createApi } from '../lib/api.mjs';
import { inTurns, perSecond } from '../lib/measure.mjs';
import { createRawLog, openPool } from '../lib/raw-log.mjs';
import { withRegistry } from '../lib/server.mjs';
import { openStudy, STUDY } from '../lib/subjects.mjs';
import { inserter } from './append.mjs';
import { commandsOf } from './command.mjs';

const CLIENTS = 64;
const TOKEN = 'the-administrator-of-the-benchmark';

export default {
  name: 'http-64',
  title: 'commands over HTTP, 64 clients on one study',
  baselineIs: 'one INSERT of a row per client',
  unit: 'requests/s',
  run: ({ server, rounds, ms }) =>
    withRegistry(server, async (registry, { superuserUrl }) => {
      await openStudy(registry.store);
      await createRawLog(superuserUrl);
      const access = new AccessServices(registry);
      await access.administrator.ensure(TOKEN);
      const app = await createApi(registry, {
        release: 'bench',
        logLevel: 'silent',
        rateLimits: 'none',
        access,
      });
      await app.listen(0, '127.0.0.1');
      const url = `http://127.0.0.1:${app.getHttpServer().address().port}/api/studies/${STUDY}/patients`;
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      const pool = await openPool(superuserUrl, CLIENTS);
      const sender = (prefix) => {
        const next = commandsOf(prefix);
        return async (client) => {
          const { patientId, name, data } = next(client);
          const enrols = name === 'enrol';
          const response = await fetch(enrols ? url : `${url}/${patientId}/${name}`, {
            method: 'POST',
            headers,
            body: JSON.stringify(enrols ? { patientId, ...data } : data),
          });
          if (response.status !== 201)
            throw new Error(`${name}: ${response.status} ${await response.text()}`);
          await response.arrayBuffer();
        };
      };
      try {
        return await inTurns(
          rounds,
          (round) => perSecond(CLIENTS, ms, sender(`r${round}`)),
          (round) => perSecond(CLIENTS, ms, inserter(pool, `r${round}`)),
        );
      } finally {
        await pool.end();
        await app.close();
      }
    }),
};
