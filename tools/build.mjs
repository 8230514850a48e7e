// Compiles apps, libs and migrations, or the folders named as arguments, into dist/: one file for each source.
// Types are tsc's concern (`npm run types`).
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const FOLDERS = process.argv.length > 2 ? process.argv.slice(2) : ['apps', 'libs', 'migrations'];
const NOT_COMPILED = /\.spec\.tsx?$|\.d\.ts$|^apps\/web\//;
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Every file under `folder`, `/` between the parts on every platform. */
function filesUnder(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Compiles one source and returns the two files it wrote. */
async function compile(source) {
  const target = `dist/${source.replace(/\.tsx?$/, '.js')}`;
  const { code, map } = await transformFile(source, { sourceFileName: join(process.cwd(), source) });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
  writeFileSync(`${target}.map`, map);
  return [target, `${target}.map`];
}

const sources = FOLDERS.flatMap(filesUnder).filter(
  (file) => /\.tsx?$/.test(file) && !NOT_COMPILED.test(file),
);
const written = new Set((await Promise.all(sources.map(compile))).flat());
// What has no source any more goes last, so that a server running from dist/ never sees it empty.
for (const file of FOLDERS.flatMap((folder) => filesUnder(`dist/${folder}`))) {
  if (!written.has(file) && !file.startsWith('dist/apps/web/')) rmSync(file);
}
