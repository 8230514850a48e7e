import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The operating system's account that PostgreSQL runs under; undefined is the account of this process. */
export type Account = { uid: number; gid: number } | undefined;

const CANDIDATES = ['postgres', 'anamnesis'];

/** Whether this process is root, under which PostgreSQL refuses to run. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * An unprivileged account for root to run PostgreSQL under: `postgres` or `anamnesis` where one exists, otherwise
 * a new system account `anamnesis`, otherwise `nobody`. Throws when the system has none of them.
 */
export function unprivilegedAccount(): NonNullable<Account> {
  const found = CANDIDATES.map(lookUp).find(Boolean) ?? createAccount() ?? lookUp('nobody');
  if (!found)
    throw new Error('PostgreSQL refuses to run as root, and no other account could be found or made');
  return found;
}

/** Whether the account may pass through every folder from the root down to `folder`, by their mode bits. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  if (!account) return true;
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(parent, account);
}

function lookUp(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** The second command is BusyBox's, as on Alpine. */
function createAccount(): Account {
  const name = 'anamnesis';
  const commands: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', name]],
    ['adduser', ['-S', '-D', '-H', name]],
  ];
  for (const [command, args] of commands) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return lookUp(name);
  }
  return undefined;
}
