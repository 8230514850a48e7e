import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from './home.js';
import { isAlive, runProgram } from './processes.js';

/** What postmaster.pid says of a running server. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** The server that runs on this data directory now, whoever started it; undefined when none does. */
export async function findPostmaster(home: Home): Promise<Postmaster | undefined> {
  const recorded = await readPidFile(home);
  return recorded && (await serves(home, recorded.pid)) ? recorded : undefined;
}

/**
 * The pid that postmaster.pid names when that is some other living program: after a crash its number was given
 * away. PostgreSQL would take the program for itself and refuse to start.
 */
export async function recycledPid(home: Home): Promise<number | undefined> {
  const recorded = await readPidFile(home);
  return recorded && isAlive(recorded.pid) && !(await serves(home, recorded.pid)) ? recorded.pid : undefined;
}

/**
 * Ends the sessions of a server, then the server ("fast" shutdown); without mercy when it hasn't gone after
 * `patienceMs`, from which it recovers at its next start. Resolves when it is gone.
 */
export async function stopPostmaster(
  home: Home,
  pid: number,
  pgCtl: string,
  patienceMs = 30_000,
): Promise<void> {
  if (process.platform === 'win32') {
    return runProgram(pgCtl, ['stop', '-D', home.data, '-m', 'fast', '-w'], home.folder, home.account);
  }
  signal(pid, 'SIGINT');
  if (await goneWithin(home, pid, patienceMs)) return;
  signal(pid, 'SIGQUIT');
  if (!(await goneWithin(home, pid, 10_000))) throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

/** The lines of postmaster.pid are: pid, data directory, start time, port, sockets, address, memory key, status. */
async function readPidFile(home: Home): Promise<Postmaster | undefined> {
  const text = await readFile(join(home.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7] === 'ready' } : undefined;
}

/**
 * Whether this process can be the server of this data directory. The evidence is what every account may read of
 * every process: root without CAP_SYS_PTRACE, as in a container, may not read more of another account's. A zombie
 * has no command line. Without /proc, a living process has to be taken at its word.
 */
async function serves(home: Home, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const [name, line] = await Promise.all([read('comm'), read('cmdline')]);
  if (name.trim() !== 'postgres' || line === '' || line.startsWith('postgres:')) return false;
  const args = line.split('\0');
  const data = args.includes('-D') ? args[args.indexOf('-D') + 1] : undefined;
  return !data || !isAbsolute(data) || data === home.data;
}

async function goneWithin(home: Home, pid: number, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(20)) {
    if ((await findPostmaster(home))?.pid !== pid) return true;
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
