import { createHash } from 'node:crypto';
import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canEnter, isRoot, unprivilegedAccount } from './account.js';

/** Where root keeps what an unprivileged account has to reach. */
export const SYSTEM_FOLDER = '/var/lib/anamnesis';

/** The folder of one database server, all of whose files are below it. */
export type Home = {
  folder: string;
  /** PostgreSQL's data directory. */
  data: string;
  /** One file for each process that uses the server; the folder is gone when the last one has left. */
  users: string;
  logFile: string;
  account: Account;
};

/**
 * Settles where the server of `dataDir` lives and which account runs it. An ordinary user's lives in `dataDir`.
 * Root's does too where the unprivileged account can enter it, and otherwise in a folder of SYSTEM_FOLDER named
 * after `dataDir`. Data that exist stay where they are, under the account that owns them.
 */
export async function findHome(dataDir: string): Promise<Home> {
  const created = await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o755 : 0o700 });
  const near = await realpath(dataDir);
  if (!isRoot()) return layout(near, undefined);
  const far = join(SYSTEM_FOLDER, createHash('sha256').update(near).digest('hex').slice(0, 12));
  for (const folder of [far, near]) {
    const owner = await stat(join(folder, 'postgres')).catch(() => undefined);
    if (owner) return layout(folder, { uid: owner.uid, gid: owner.gid });
  }
  const account = unprivilegedAccount();
  if (created) await chmod(near, 0o755);
  if (await canEnter(near, account)) return layout(near, account);
  await mkdir(far, { recursive: true });
  for (const folder of [SYSTEM_FOLDER, far]) await chmod(folder, 0o755);
  return layout(far, account);
}

const layout = (folder: string, account: Account): Home => ({
  folder,
  data: join(folder, 'postgres'),
  users: join(folder, 'users'),
  logFile: join(folder, 'postgres.log'),
  account,
});
