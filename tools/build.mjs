// Compiles apps, libs and migrations, or the folders named as arguments, into dist/: one file for each source. The web
// app goes into dist/web and the fonts of pictures into dist/fonts, unless folders are named.
// Types are tsc's concern (`npm run types`).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { buildFonts } from './build-fonts.mjs';
import { buildWeb } from './build-web.mjs';

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

/** Leaves a file alone that has these contents, so that two builds at once don't empty what the other has made. */
function write(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Compiles one source and returns the two files it wrote. */
async function compile(source) {
  const target = `dist/${source.replace(/\.tsx?$/, '.js')}`;
  const { code, map } = await transformFile(source, { sourceFileName: join(process.cwd(), source) });
  write(`${target}.map`, map);
  write(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  return [target, `${target}.map`];
}

const sources = FOLDERS.flatMap(filesUnder).filter(
  (file) => /\.tsx?$/.test(file) && !NOT_COMPILED.test(file),
);
if (process.argv.length <= 2) buildFonts();
const web = process.argv.length > 2 ? undefined : buildWeb();
const written = new Set((await Promise.all(sources.map(compile))).flat());
// What has no source any more goes last, so that a server running from dist/ never sees it empty.
for (const file of FOLDERS.flatMap((folder) => filesUnder(`dist/${folder}`))) {
  if (!written.has(file) && !file.startsWith('dist/apps/web/')) rmSync(file);
}
await web;
