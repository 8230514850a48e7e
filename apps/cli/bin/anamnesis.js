#!/usr/bin/env node
// Runs the compiled command line, and compiles it first where that was not done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../../../dist/apps/cli/src/main.js', import.meta.url);

if (!existsSync(main)) {
  console.error('anamnesis: not built yet; building it once (npm run build)');
  const build = fileURLToPath(new URL('../../../tools/build.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [build], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) {
    console.error('anamnesis: the build failed; run npm ci and then npm run build to see why');
    process.exit(1);
  }
}
await import(main.href);
