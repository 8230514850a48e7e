import { processIo } from './io.js';
import { run } from './run.js';

// Whoever reads (`| head`) may have had enough: the command is carried out to its end all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), processIo);
