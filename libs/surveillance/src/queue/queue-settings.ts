import { readFileSync } from 'node:fs';
import type { PostgresConnectionOptions } from 'bullmq';
import type { ClusterNode, RedisOptions } from 'ioredis';

/** Where the job queues live. */
export type QueueSettings =
  | { readonly backend: 'postgres'; readonly connection: PostgresConnectionOptions }
  | { readonly backend: 'redis'; readonly connection: RedisOptions; readonly prefix: string }
  | {
      readonly backend: 'cluster';
      readonly nodes: ClusterNode[];
      readonly connection: RedisOptions;
      readonly prefix: string;
    };

export interface QueueEnvironment {
  /** redis, rediss, redis+sentinel, rediss+sentinel, redis+cluster or rediss+cluster; without it, PostgreSQL. */
  readonly REDIS_URL?: string | undefined;
  /** Before every key; `anamnesis` by default. */
  readonly REDIS_PREFIX?: string | undefined;
  /** Password of the sentinels, where they ask for one. */
  readonly REDIS_SENTINEL_PASSWORD?: string | undefined;
  /** File of the certificates (PEM) that a server with TLS is known by, beside those that Node.js trusts. */
  readonly REDIS_CA_FILE?: string | undefined;
}

/** Of each queue and each of its workers, beside the one that listens. */
const CONNECTIONS = 4;

/** The schema that BullMQ keeps its tables in; the registry's migrations make it. */
export const JOBS_SCHEMA = 'jobs';

/**
 * What the environment asks for: Redis where REDIS_URL is set, otherwise a schema of its own in the registry's
 * PostgreSQL, used as a role that can touch nothing else.
 *
 *     redis://user:password@host:6379/0
 *     rediss://host:6380                                       with TLS
 *     redis+sentinel://:password@host1:26379,host2:26379/mymaster/0
 *     redis+cluster://:password@host1:6379,host2:6379
 */
export function queueSettings(env: QueueEnvironment, databaseUrl: string, role: string): QueueSettings {
  if (env.REDIS_URL) return redisSettings(env.REDIS_URL, env);
  return {
    backend: 'postgres',
    connection: {
      connectionString: databaseUrl,
      schema: JOBS_SCHEMA,
      max: CONNECTIONS,
      options: `-c role=${role}`,
    },
  };
}

function redisSettings(text: string, env: QueueEnvironment): QueueSettings {
  const { secure, kind, hosts, path, ...login } = parseRedisUrl(text);
  const prefix = env.REDIS_PREFIX ?? 'anamnesis';
  const options: RedisOptions = {
    ...login,
    // A worker waits for Redis to come back instead of failing its jobs.
    maxRetriesPerRequest: null,
    ...(secure && { tls: authority(env) }),
  };
  // One hash slot for all keys of a queue: BullMQ's scripts touch several at once.
  if (kind === 'cluster')
    return { backend: 'cluster', nodes: hosts, connection: options, prefix: `{${prefix}}` };
  if (kind === 'sentinel') {
    const [name = 'mymaster', db = '0'] = path;
    const sentinelPassword = env.REDIS_SENTINEL_PASSWORD;
    const sentinel = {
      ...{ sentinels: hosts, name, db: Number(db) },
      ...(sentinelPassword && { sentinelPassword }),
      ...(secure && { enableTLSForSentinelMode: true, sentinelTLS: authority(env) }),
    };
    return { backend: 'redis', connection: { ...options, ...sentinel }, prefix };
  }
  const [{ host, port } = { host: '127.0.0.1', port: 6379 }] = hosts;
  return { backend: 'redis', connection: { ...options, host, port, db: Number(path[0] ?? 0) }, prefix };
}

/** The server's certificate is always checked. */
const authority = ({ REDIS_CA_FILE: file }: QueueEnvironment) => (file ? { ca: readFileSync(file) } : {});

const REDIS_URL = /^redis(s?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/]+)(?:\/(.*))?$/;

/** The parts of a Redis URL, which may name several hosts; `URL` can't read those. Throws where it is none. */
function parseRedisUrl(text: string) {
  const match = REDIS_URL.exec(text);
  if (!match)
    throw new Error('REDIS_URL must be redis[s][+sentinel|+cluster]://[user:password@]host[:port][,...]');
  const [, tls, kind, login = '', hosts = '', path = ''] = match;
  const [username, password] = login.split(':', 2).map(decodeURIComponent) as [string?, string?];
  const fallback = kind === 'sentinel' ? 26379 : 6379;
  return {
    secure: tls === 's',
    kind,
    hosts: hosts.split(',').map((each) => {
      const [, host = each, port] = /^(.*?)(?::(\d+))?$/.exec(each) ?? [];
      return { host: host.replace(/^\[|\]$/g, ''), port: port ? Number(port) : fallback };
    }),
    path: path.split('/').filter((part) => part !== ''),
    ...(username && { username }),
    ...(password !== undefined && { password }),
  };
}
