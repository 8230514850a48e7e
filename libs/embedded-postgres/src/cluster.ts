import { createHmac, randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import type { Home } from './home.js';
import { isAlive, runProgram } from './processes.js';

const PASSWORD_FILE = 'anamnesis-password';

/**
 * Makes the cluster unless there is one, and returns the password of its superuser `postgres`. The cluster
 * appears in one rename: an interrupted initdb leaves nothing that looks like a cluster, and of two processes
 * that make it at the same time the later one uses the earlier one's.
 */
export async function ensureCluster(home: Home, binaries: Binaries, durable: boolean): Promise<string> {
  const existing = await readPassword(home);
  if (existing !== undefined) {
    await refuseOtherMajor(home, binaries);
    return existing;
  }
  await removeDrafts(home);
  const draft = join(home.folder, `initdb.${process.pid}`);
  await makeCluster(join(draft, 'postgres'), draft, home.account, binaries, durable);
  await rename(join(draft, 'postgres'), home.data).catch(async (error) => {
    if ((await readPassword(home)) === undefined) throw error;
  });
  await rm(draft, { recursive: true, force: true });
  return (await readPassword(home)) as string;
}

/** The password of a role of this cluster: another for each role, and none of them kept but the superuser's. */
export const rolePassword = (superuserPassword: string, role: string): string =>
  createHmac('sha256', superuserPassword).update(role).digest('base64url');

async function makeCluster(
  data: string,
  draft: string,
  account: Account,
  binaries: Binaries,
  durable: boolean,
) {
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(draft, 'password');
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [passwordFile, draft]) await chown(path, account.uid, account.gid);
  await runProgram(binaries.initdb, initdbArguments(data, passwordFile, durable), draft, account);
  await rename(passwordFile, join(data, PASSWORD_FILE));
}

/** Text is ordered by code point whatever the machine's locale, so that the same query gives the same rows. */
const initdbArguments = (data: string, passwordFile: string, durable: boolean) => [
  `--pgdata=${data}`,
  '--username=postgres',
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
];

const readPassword = (home: Home): Promise<string | undefined> =>
  readFile(join(home.data, PASSWORD_FILE), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

async function refuseOtherMajor(home: Home, binaries: Binaries): Promise<void> {
  const major = (await readFile(join(home.data, 'PG_VERSION'), 'utf8')).trim();
  if (binaries.version.startsWith(`${major}.`)) return;
  throw new Error(
    `${home.data} was made by PostgreSQL ${major} and this is ${binaries.version}: dump it with the release that ` +
      'made it and restore it into a new one',
  );
}

async function removeDrafts(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const pid = Number(/^initdb\.(\d+)$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) await rm(join(home.folder, name), { recursive: true, force: true });
  }
}
