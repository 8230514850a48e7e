// Builds the web app into dist/web when its sources are not those of the last build.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(ROOT, 'dist/web');
const LIBS = ['kernel', 'access', 'clinical', 'statistics', 'trial', 'contracts', 'transparency', 'plots'];
const SOURCES = ['apps/web', ...LIBS.map((lib) => `libs/${lib}/src`)];

function filesUnder(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes with any source, with the packages that are installed and with this file. */
function fingerprint() {
  const hash = createHash('sha256');
  const others = ['package-lock.json', 'tools/build-web.mjs'].map((file) => join(ROOT, file));
  for (const file of [...SOURCES.flatMap(filesUnder), ...others]) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(js|css|svg)$/.test(file)) continue;
    const content = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  }
}

/** Builds beside the target and swaps, so that a running server never sees half of it. */
async function build(print) {
  // Whoever starts the build, e.g. a test: what is built is the product.
  process.env.NODE_ENV = 'production';
  const { build: viteBuild } = await import('vite');
  const fresh = `${TARGET}.${randomBytes(4).toString('hex')}`;
  const config = join(ROOT, 'apps/web/vite.config.ts');
  await viteBuild({ configFile: config, logLevel: 'error', build: { outDir: fresh, emptyOutDir: true } });
  compress(fresh);
  writeFileSync(join(fresh, 'fingerprint'), print);
  const old = `${fresh}.old`;
  if (existsSync(TARGET)) renameSync(TARGET, old);
  renameSync(fresh, TARGET);
  rmSync(old, { recursive: true, force: true });
}

/** Brings dist/web up to date. Returns whether there was anything to do. */
export async function buildWeb() {
  const print = fingerprint();
  const built = join(TARGET, 'fingerprint');
  if (existsSync(built) && readFileSync(built, 'utf8') === print) return false;
  await build(print);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb();
