import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const DEFAULT_PORT = 3000;
const TRIES = 100;

export interface ListenOptions {
  host: string;
  /** The port the user asked for. Left out: 3000, or the next one that is free. */
  port?: number | undefined;
  log(line: string): void;
}

/** Starts listening and returns the URL to use. Throws when the port that was asked for is taken. */
export async function listen(api: NestFastifyApplication, options: ListenOptions): Promise<string> {
  const { host, port: chosen, log } = options;
  const first = chosen ?? DEFAULT_PORT;
  const last = chosen ?? DEFAULT_PORT + TRIES;
  for (let port = first; port <= last; port += 1) {
    if (!(await isFree(port, host))) continue;
    await api.listen(port, host);
    if (port !== first) log(`Port ${first} is taken; using ${port} (--port chooses another)`);
    return urlOf(api, host);
  }
  const taken = first === last ? `port ${first} is` : `ports ${first} to ${last} are`;
  throw new Error(`${taken} taken; choose another with --port`);
}

/** Throws when the port that was asked for is taken: better known before a database is started. */
export async function refuseTakenPort({ host, port }: { host: string; port?: number }): Promise<void> {
  if (port === undefined || (await isFree(port, host))) return;
  throw new Error(`port ${port} is taken; choose another with --port`);
}

/** Asked beforehand, because the framework prints an error of its own when it cannot listen. */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

function urlOf(api: NestFastifyApplication, host: string): string {
  const address = api.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : DEFAULT_PORT;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
