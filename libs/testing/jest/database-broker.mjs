/*
 * Jest's global setup. Offers the run's PostgreSQL server to the specs that ask for it: it is started at the first
 * request, so that a run without a database spec doesn't wait for one. Jest loads this file itself, untransformed.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function startServer(run) {
  execFileSync(process.execPath, [join(root, 'tools/build.mjs'), 'libs/embedded-postgres'], {
    stdio: 'inherit',
  });
  const { startEmbeddedPostgres } = await import('#embedded-postgres');
  return startEmbeddedPostgres({
    dataDir: join(tmpdir(), `anamnesis-test-${run}`),
    disposable: true,
    settings: { max_connections: '200' },
  });
}

/** Answers a spec with the superuser's URL, or with 500 and why there is none. */
async function answer(broker, request, response) {
  broker.specs.add(new URL(request.url, 'http://broker').searchParams.get('spec'));
  try {
    broker.server ??= startServer(broker.run);
    response.end((await broker.server).url());
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
}

export default async function setUp() {
  const broker = { run: randomBytes(4).toString('hex'), specs: new Set(), server: undefined };
  process.env.ANAMNESIS_TEST_RUN = broker.run;
  globalThis.anamnesisTestBroker = broker;
  if (process.env.ANAMNESIS_TEST_DATABASE_URL) return;
  broker.http = createServer((request, response) => answer(broker, request, response)).listen(0, '127.0.0.1');
  // A spec may ask again after a pause of any length on a connection that it kept.
  broker.http.keepAliveTimeout = 3_600_000;
  await once(broker.http, 'listening');
  broker.http.unref();
  process.env.ANAMNESIS_TEST_BROKER = `http://127.0.0.1:${broker.http.address().port}`;
}
