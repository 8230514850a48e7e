import { type ChildProcess, spawn } from 'node:child_process';
import { close, open, stat } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { Home } from './home.js';
import { freePort } from './ports.js';
import { findPostmaster, type Postmaster, recycledPid } from './postmaster.js';
import { childEnvironment } from './processes.js';

const START_LIMIT_MS = 120_000;
/** How long a lock file may be empty because another server is just writing it, and not since a crash. */
const LOCK_LIMIT_MS = 5_000;
const LOG_LIMIT_BYTES = 10_000_000;

/** Fewer guarantees and less waiting, for data that nobody will miss. */
const DISPOSABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

export type ServerOptions = { port: number; durable: boolean; settings: Record<string, string> };

/**
 * Returns the server of this data directory once it accepts connections, and starts it when it doesn't run. Of
 * two processes that start it at the same time PostgreSQL lets one succeed; the other finds that one's server.
 */
export async function ensureServer(
  home: Home,
  binaries: Binaries,
  options: ServerOptions,
): Promise<Postmaster> {
  const began = Date.now();
  for (const end = began + START_LIMIT_MS; Date.now() < end; await sleep(20)) {
    const running = await findPostmaster(home);
    if (running?.ready) return running;
    if (running) continue;
    if (await recycledPid(home)) await rm(join(home.data, 'postmaster.pid'), { force: true });
    const failure = await launch(home, binaries, options, end);
    if (failure && !givesWay(failure, Date.now() - began)) {
      throw new Error(`PostgreSQL did not start:\n${failure}`);
    }
  }
  throw new Error(`PostgreSQL was not ready within ${START_LIMIT_MS / 1000} s; see ${home.logFile}`);
}

/** Whether a server ended for the sake of another one that runs or starts. */
function givesWay(failure: string, waitedMs: number): boolean {
  if (/lock file "postmaster.pid" is empty/.test(failure)) return waitedMs < LOCK_LIMIT_MS;
  return /lock file "postmaster.pid" already exists|could not bind|Address already in use/.test(failure);
}

/** Starts one server and waits until it is ready, or has given up: then returns what it said. */
async function launch(
  home: Home,
  binaries: Binaries,
  options: ServerOptions,
  end: number,
): Promise<string | undefined> {
  const port = await freePort(options.port || (await lastPort(home)));
  const logStart = await rotateLog(home);
  const log = await promisify(open)(home.logFile, 'a', 0o600);
  const server = spawn(binaries.postgres, serverArguments(home, port, options), {
    cwd: home.folder,
    env: childEnvironment(),
    stdio: ['ignore', log, log],
    // In a session of its own: Ctrl-C in the terminal must not stop it under an application that is still draining.
    detached: true,
    ...home.account,
  });
  // Before anything is awaited: a server that gives way to another one exits within milliseconds.
  const exited = exit(server);
  await promisify(close)(log);
  server.unref();
  while (Date.now() < end) {
    const running = await findPostmaster(home);
    if (running?.ready && running.pid === server.pid) {
      await writeFile(join(home.folder, 'port'), String(port));
      return undefined;
    }
    const ended = await Promise.race([exited, sleep(10)]);
    if (ended) return `${ended.message}\n${(await readFile(home.logFile, 'utf8')).slice(logStart)}`;
  }
  return undefined;
}

function serverArguments(home: Home, port: number, options: ServerOptions): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable ? {} : DISPOSABLE),
    ...options.settings,
  };
  return [
    '-D',
    home.data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

const exit = (server: ChildProcess): Promise<{ message: string }> =>
  new Promise((resolve) => {
    server.on('error', (error) =>
      resolve({ message: `postgres can't be run on this machine: ${error.message}` }),
    );
    server.on('exit', (code, signal) =>
      resolve({ message: `postgres ended with ${signal ?? `exit code ${code}`}` }),
    );
  });

/** The port of the last start, so that what was configured with it keeps working; PostgreSQL's own at first. */
const lastPort = async (home: Home): Promise<number> =>
  Number(await readFile(join(home.folder, 'port'), 'utf8').catch(() => '')) || 5432;

/** Returns the length of the log so far. */
async function rotateLog(home: Home): Promise<number> {
  const { size } = await promisify(stat)(home.logFile).catch(() => ({ size: 0 }));
  if (size < LOG_LIMIT_BYTES) return size;
  await rename(home.logFile, `${home.logFile}.1`);
  return 0;
}
