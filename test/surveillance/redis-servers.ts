import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import type { QueueEnvironment } from '#surveillance';

/** Servers of a spec's own, which keep nothing, on free ports of this machine. */
export interface RedisServers {
  /** What REDIS_URL is set to for them. */
  readonly url: string;
  /** What else is set. */
  readonly env?: QueueEnvironment;
  stop(): Promise<void>;
}

/** Whether this machine has the server. */
export const hasRedis = onPath('redis-server');
/** The same of what makes certificates. */
export const hasOpenssl = onPath('openssl');

const VOLATILE = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];

export async function startRedis(): Promise<RedisServers> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-redis-'));
  const port = await freePort();
  const server = await start(folder, ['--port', String(port)]);
  return { url: `redis://127.0.0.1:${port}`, stop: () => stopAll(folder, [server]) };
}

/** One server that speaks TLS and nothing else, with a certificate of its own and a password. */
export async function startTlsRedis(): Promise<RedisServers> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-redis-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '1',
    '-keyout',
    key,
    '-out',
    certificate,
  ];
  execFileSync('openssl', [...made, ...subject], { stdio: 'ignore' });
  const port = await freePort();
  const server = await start(folder, [
    ...['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no'],
    ...['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate],
    ...['--requirepass', 'p@ss:word'],
  ]);
  return {
    url: `rediss://:${encodeURIComponent('p@ss:word')}@localhost:${port}/2`,
    env: { REDIS_CA_FILE: certificate },
    stop: () => stopAll(folder, [server]),
  };
}

/** One master, and a sentinel that knows where it is. */
export async function startSentinel(): Promise<RedisServers> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-redis-'));
  const [port, sentinelPort] = [await freePort(), await freePort()];
  const master = await start(folder, ['--port', String(port)]);
  const file = join(folder, 'sentinel.conf');
  writeFileSync(file, `sentinel monitor trial 127.0.0.1 ${port} 1\n`);
  const sentinel = spawn(
    'redis-server',
    [file, '--sentinel', '--port', String(sentinelPort), '--bind', '127.0.0.1'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await ready(sentinel, '+monitor');
  return {
    url: `redis+sentinel://127.0.0.1:${sentinelPort}/trial`,
    stop: () => stopAll(folder, [sentinel, master]),
  };
}

/** Two masters that share the slots of a cluster. */
export async function startCluster(): Promise<RedisServers> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-redis-'));
  const ports = [await freePort(), await freePort()];
  const servers: ChildProcess[] = [];
  for (const port of ports) {
    const bus = ['--cluster-port', String(await freePort()), '--cluster-config-file', `nodes-${port}.conf`];
    servers.push(await start(folder, ['--port', String(port), '--cluster-enabled', 'yes', ...bus]));
  }
  const [first, second] = ports.map((port) => new Redis(port, '127.0.0.1')) as [Redis, Redis];
  await first.cluster('ADDSLOTSRANGE', '0', '8191');
  await second.cluster('ADDSLOTSRANGE', '8192', '16383');
  const bus = /myself.*?@(\d+)|@(\d+)[^\n]*myself/.exec(String(await second.cluster('NODES')));
  await first.call('CLUSTER', 'MEET', '127.0.0.1', String(ports[1]), String(bus?.[1] ?? bus?.[2]));
  for (const client of [first, second]) {
    while (!String(await client.cluster('INFO')).includes('cluster_state:ok')) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await client.quit();
  }
  return { url: `redis+cluster://127.0.0.1:${ports[0]}`, stop: () => stopAll(folder, servers) };
}

async function start(folder: string, options: readonly string[]): Promise<ChildProcess> {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const server = spawn('redis-server', [...options, ...VOLATILE], { cwd: folder, stdio });
  await ready(server, 'Ready to accept connections');
  return server;
}

async function ready(server: ChildProcess, sign: string): Promise<void> {
  let output = '';
  for await (const chunk of server.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    output += chunk;
    if (!output.includes(sign)) continue;
    // A pipe that nobody reads would fill up.
    server.stdout?.resume();
    return;
  }
  throw new Error(`redis-server did not start: ${output}`);
}

async function stopAll(folder: string, servers: readonly ChildProcess[]): Promise<void> {
  for (const server of servers) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
