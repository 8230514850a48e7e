import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { findHome, type Home } from './home.js';
import { findPostmaster } from './postmaster.js';
import { isAlive } from './processes.js';

const settings = { fsync: 'off' };
const folders: string[] = [];
let home: Home;
let dataDir: string;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-embedded-'));
  folders.push(folder);
  return folder;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Another process that uses the same data directory, up to when it has the server. */
async function anotherProcess(): Promise<{ child: ChildProcess; port: number }> {
  const program = `
    const { startEmbeddedPostgres } = await import('#embedded-postgres');
    const server = await startEmbeddedPostgres({ dataDir: process.argv[1], settings: { fsync: 'off' } });
    console.log(server.port);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface(child.stdout), 'line');
  return { child, port: Number(port) };
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 250; tries++) {
    if ((await findPostmaster(home))?.pid !== pid) return true;
    await sleep(20);
  }
  return false;
}

const guardians = (): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(home.users) && line.includes('guardian'))
    .map((line) => Number.parseInt(line, 10));

beforeAll(async () => {
  execFileSync(process.execPath, ['tools/build.mjs', 'libs/embedded-postgres']);
  dataDir = newFolder();
  const server = await startEmbeddedPostgres({ dataDir, settings });
  home = await findHome(dataDir);
  await query(await server.database('registry'), 'create table kept as select 1 as id');
  await server.stop();
});

afterAll(() => {
  for (const folder of [...folders, home.folder]) rmSync(folder, { recursive: true, force: true });
});

const keptRows = async (server: { database(name: string): Promise<string> }) =>
  query(await server.database('registry'), 'select id from kept');

describe('a server of its own', () => {
  it('keeps its data from one start to the next', async () => {
    const server = await startEmbeddedPostgres({ dataDir, settings });
    expect(await keptRows(server)).toEqual([{ id: 1 }]);
    await server.stop();
    expect(await findPostmaster(home)).toBeUndefined();
  });

  it('listens on the loopback address only and keeps its password to its account', async () => {
    const server = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(server.url(), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(join(home.data, 'anamnesis-password')).mode & 0o777).toBe(0o600);
    const wrong = server.url().replace(/:[^:@]+@/, ':guess@');
    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('owns its databases as a role that is no superuser', async () => {
    const server = await startEmbeddedPostgres({ dataDir, settings });
    const sql = 'select rolname, rolsuper from pg_roles where rolname = current_user';
    expect(await query(await server.database('registry'), sql)).toEqual([
      { rolname: 'registry', rolsuper: false },
    ]);
    await server.stop();
  });

  it('takes another port when the wanted one is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    const server = await startEmbeddedPostgres({ dataDir, settings, port });
    expect(server.port).not.toBe(port);
    expect(await keptRows(server)).toEqual([{ id: 1 }]);
    await server.stop();
    squatter.close();
  });

  it('flushes to disk unless it is disposable, and then leaves nothing behind', async () => {
    const kept = await startEmbeddedPostgres({ dataDir });
    expect(await query(kept.url(), 'show fsync')).toEqual([{ fsync: 'on' }]);
    await kept.stop();
    const folder = join(newFolder(), 'data');
    const disposable = await startEmbeddedPostgres({ dataDir: folder, disposable: true });
    expect(await query(disposable.url(), 'show fsync')).toEqual([{ fsync: 'off' }]);
    await disposable.stop();
    expect(() => statSync(folder)).toThrow('ENOENT');
  });

  it('runs from a folder that nobody else can enter', async () => {
    const closed = newFolder();
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    const server = await startEmbeddedPostgres({ dataDir: join(closed, 'data'), settings });
    const [{ data_directory: data }] = (await query(server.url(), 'show data_directory')) as [
      Record<string, string>,
    ];
    expect(data?.startsWith(closed)).toBe(process.getuid?.() !== 0);
    await server.stop();
    if (data) rmSync(join(data, '..'), { recursive: true });
  });
});

describe('a server that several processes use', () => {
  it('stops with the last of them', async () => {
    const first = await startEmbeddedPostgres({ dataDir, settings });
    const second = await startEmbeddedPostgres({ dataDir, settings });
    expect(second.port).toBe(first.port);
    await first.stop();
    expect(await keptRows(second)).toEqual([{ id: 1 }]);
    await second.stop();
    expect(await findPostmaster(home)).toBeUndefined();
  });

  it('is started once when they all start at the same time', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => startEmbeddedPostgres({ dataDir, settings })));
    expect(new Set(servers.map((server) => server.port)).size).toBe(1);
    await Promise.all(servers.map((server) => server.stop()));
    expect(await findPostmaster(home)).toBeUndefined();
  });

  it('is waited for while its lock file is just being written', async () => {
    const lock = join(home.data, 'postmaster.pid');
    writeFileSync(lock, '');
    const written = setTimeout(() => rmSync(lock), 1000);
    const server = await startEmbeddedPostgres({ dataDir, settings });
    clearTimeout(written);
    expect(await keptRows(server)).toEqual([{ id: 1 }]);
    await server.stop();
  });

  it('survives the one that started it', async () => {
    const { child } = await anotherProcess();
    const server = await startEmbeddedPostgres({ dataDir, settings });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await sleep(300);
    expect(await keptRows(server)).toEqual([{ id: 1 }]);
    await server.stop();
    expect(await findPostmaster(home)).toBeUndefined();
  });
});

describe('after a crash', () => {
  it('of the only process that used it, the server stops', async () => {
    const { child } = await anotherProcess();
    const pid = (await findPostmaster(home))?.pid as number;
    child.kill('SIGKILL');
    expect(await gone(pid)).toBe(true);
  });

  it('of everything but the server, the next start takes the server over', async () => {
    const { child, port } = await anotherProcess();
    for (const pid of guardians()) process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await startEmbeddedPostgres({ dataDir, settings });
    expect(server.port).toBe(port);
    expect(await keptRows(server)).toEqual([{ id: 1 }]);
    await server.stop();
    expect(await findPostmaster(home)).toBeUndefined();
  });

  it('of the server, the next start recovers the data', async () => {
    const { child } = await anotherProcess();
    const pid = (await findPostmaster(home))?.pid as number;
    process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    await gone(pid);
    expect(readFileSync(join(home.data, 'postmaster.pid'), 'utf8')).toContain(String(pid));
    const server = await startEmbeddedPostgres({ dataDir, settings });
    expect(await keptRows(server)).toEqual([{ id: 1 }]);
    await server.stop();
  });

  it('a process number that another program has got since is no obstacle', async () => {
    const program = spawn('sleep', ['60'], { ...home.account, stdio: 'ignore' });
    writeFileSync(
      join(home.data, 'postmaster.pid'),
      `${program.pid}\n${home.data}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const server = await startEmbeddedPostgres({ dataDir, settings });
    expect(await keptRows(server)).toEqual([{ id: 1 }]);
    await server.stop();
    expect(isAlive(program.pid as number)).toBe(true);
    program.kill();
  });
});
