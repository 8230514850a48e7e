import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Home } from './home.js';
import { isAlive, processIdentity } from './processes.js';

/** One process's use of a server. The server lives until the last user has left. */
export type Membership = {
  /** From now on the user leaves by itself when this process dies, however it dies. */
  guard(serverPid: number): void;
  /** Returns whether this was the last user, who has to stop the server. */
  leave(): Promise<boolean>;
};

/** Enters this process among the users of a server, before it starts one or connects to one. */
export async function enter(home: Home, removeWithServer: boolean): Promise<Membership> {
  const own = await register(home);
  let guardian: ChildProcess | undefined;
  return {
    guard(serverPid) {
      guardian ??= startGuardian(home, own, serverPid, removeWithServer);
    },
    async leave() {
      guardian?.kill('SIGKILL');
      await rm(own, { force: true });
      await removeDead(home);
      return removeIfEmpty(home.users);
    },
  };
}

/** Tries again when the last user removes the folder between the two steps. */
async function register(home: Home): Promise<string> {
  await mkdir(home.users, { recursive: true });
  await removeDead(home);
  const own = join(home.users, `${process.pid}.${randomUUID()}`);
  try {
    await writeFile(own, await processIdentity(process.pid));
    return own;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return register(home);
  }
}

/** Users whose guardian died with them, as when the machine was switched off. */
async function removeDead(home: Home): Promise<void> {
  for (const name of await readdir(home.users).catch(() => [])) {
    const file = join(home.users, name);
    const pid = Number.parseInt(name, 10);
    const recorded = await readFile(file, 'utf8').catch(() => undefined);
    if (recorded && (!isAlive(pid) || recorded !== (await processIdentity(pid))))
      await rm(file, { force: true });
  }
}

/** rmdir succeeds for one process only, and only on an empty folder: that makes one of them the last user. */
const removeIfEmpty = (folder: string): Promise<boolean> =>
  rmdir(folder).then(
    () => true,
    () => false,
  );

/*
 * Waits for the end of its input, which comes when the process that holds the other end is no more, and leaves in
 * its stead. Arguments: the user's file, the folder of users, the server's pid, what to remove after the server.
 */
const GUARDIAN = `
while read -r _; do :; done
rm -f "$1"
rmdir "$2" 2>/dev/null || exit 0
kill -INT "$3"
[ -n "$4" ] || exit 0
while kill -0 "$3" 2>/dev/null; do sleep 0.1; done
rm -rf "$4"
`;

/** In a session of its own, so that Ctrl-C in the terminal doesn't reach it. Windows has no shell to run it. */
function startGuardian(
  home: Home,
  own: string,
  serverPid: number,
  remove: boolean,
): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const args = ['-c', GUARDIAN, 'guardian', own, home.users, String(serverPid), remove ? home.folder : ''];
  const guardian = spawn('/bin/sh', args, { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guardian.unref();
  (guardian.stdin as Socket).unref();
  return guardian;
}
