import { accessPolicy } from '#access';
import { JOBS_ROLE } from '#migrations';
import { Registry } from '#registry';
import { queueSettings, watchClock } from '#surveillance';
import { AccessServices } from './access/access-services.js';
import { oidcOptions } from './access/oidc-options.js';
import { createApi } from './create-api.js';
import { httpOptions } from './http/http-options.js';
import { openVault } from './identity/open-vault.js';

/*
 * The API alone, for those who run several: no worker, no migrations, no embedded database. `anamnesis migrate`
 * comes before it, and somewhere a worker runs.
 */
const { DATABASE_URL, DATABASE_READ_URL, ANAMNESIS_ADMIN_TOKEN, ANAMNESIS_HOST, PORT } = process.env;
if (!DATABASE_URL) {
  process.stderr.write('Set DATABASE_URL to a migrated PostgreSQL; `anamnesis serve` runs without one.\n');
  process.exit(2);
}
const registry = new Registry({
  databaseUrl: DATABASE_URL,
  readUrl: DATABASE_READ_URL,
  watchClock: watchClock(process.env),
  onError: (error) => process.stderr.write(`${(error as Error).message}; going on\n`),
});
const vault = openVault(process.env);
const access = new AccessServices(registry, {
  policy: accessPolicy(process.env),
  oidc: oidcOptions(process.env),
  keys: vault?.keys,
});
if (ANAMNESIS_ADMIN_TOKEN) await access.administrator.ensure(ANAMNESIS_ADMIN_TOKEN);
const queues = queueSettings(process.env, DATABASE_URL, JOBS_ROLE);
const api = await createApi(registry, { ...httpOptions(process.env), access, vault, queues });
await api.listen(Number(PORT ?? 3000), ANAMNESIS_HOST ?? '127.0.0.1');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await api.close();
    await registry.close();
  });
}
