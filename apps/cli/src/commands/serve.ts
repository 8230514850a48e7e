import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from '../io.js';
import type { ServeOptions } from '../serve.js';

const NOTES = `
One process with the API, its worker and, unless DATABASE_URL is set, an embedded PostgreSQL. The data are kept
when it stops; SIGINT (Ctrl-C) and SIGTERM stop it in order.

ANAMNESIS_ADMIN_TOKEN gives the administrator's access token; otherwise one is made at the first start and shown
once. ANAMNESIS_LOG_LEVEL (debug, info, warn, error, silent) sets what is logged on stderr.

Examples:
  $ anamnesis serve
  $ anamnesis serve --port 8080 --no-demo
  $ DATABASE_URL=postgresql://owner@db/registry anamnesis serve --host 0.0.0.0
`;

export function addServe(program: Command, io: Io): void {
  program
    .command('serve')
    .description('Run the registry: API and worker in one process')
    .addOption(
      new Option('--port <n>', 'port to listen on; by default 3000, or the next free one')
        .env('PORT')
        .argParser(port),
    )
    .addOption(
      new Option('--host <address>', 'address to listen on').env('ANAMNESIS_HOST').default('127.0.0.1'),
    )
    .option('--no-demo', 'leave out the demo study')
    .addHelpText('after', NOTES)
    .action(async (options: ServeOptions) => {
      // Here, so that no other command waits for the framework to be loaded.
      const { serve } = await import('../serve.js');
      await serve(options, io);
    });
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('It must be 0 to 65535; 0 takes any free port.');
}
