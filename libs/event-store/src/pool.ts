import { Pool, type PoolConfig, types } from 'pg';

const INT8 = 20;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond 2^53 - 1`);
  return value;
}

/** node-postgres' parsers, but bigint as a number: positions and counts stay far below 2^53. */
const parsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? safeInteger
      : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};

export interface PoolOptions extends PoolConfig {
  connectionString: string;
  /** The role assumed as the connection starts, before any statement; the login must be a member of it. */
  role?: string;
}

/** Connections, and as many again in pipeline mode, which are opened when they are used. */
export class LogPool extends Pool {
  /**
   * Whoever holds one of these may send a statement before the one before is answered. No COPY and no cursor works
   * on them, and no transaction of several statements should.
   */
  readonly pipelined: Pool;

  constructor(config: PoolConfig) {
    super(config);
    this.pipelined = tolerant(new Pool({ ...config, pipeline: true }));
    tolerant(this);
  }

  override end(): Promise<void>;
  override end(callback: () => void): void;
  override end(callback?: () => void): Promise<void> | void {
    const ended = Promise.all([super.end(), this.pipelined.end()]).then(() => {});
    if (!callback) return ended;
    void ended.then(callback);
  }
}

function tolerant(pool: Pool): Pool {
  // An idle connection may break at any time; the pool drops it and the next query opens another.
  pool.on('error', () => {});
  // So may one that is lent out: its query fails, and without a listener the process would end too.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * The application's connections. With `role` (use `APP_ROLE` of the migrations) every connection starts as that
 * role, so a login that owns the tables still cannot change them by mistake. A login that could `reset role`
 * is no protection against malice: in production, log in as a role that is only a member of the app role.
 */
export function createPool({ role, ...config }: PoolOptions): LogPool {
  const options = ['-c DateStyle=ISO -c TimeZone=UTC', role && `-c role=${role}`, config.options];
  return new LogPool({ max: 10, types: parsers, ...config, options: options.filter(Boolean).join(' ') });
}
