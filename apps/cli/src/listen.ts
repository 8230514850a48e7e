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
  for (let port = first; ; port += 1) {
    try {
      await api.listen(port, host);
      if (port !== first) log(`Port ${first} is taken; using ${port} (--port chooses another)`);
      return urlOf(api, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (chosen !== undefined) throw new Error(`port ${chosen} is taken; choose another with --port`);
      if (port - first >= TRIES)
        throw new Error(`ports ${first} to ${port} are taken; choose one with --port`);
    }
  }
}

function urlOf(api: NestFastifyApplication, host: string): string {
  const address = api.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : DEFAULT_PORT;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
