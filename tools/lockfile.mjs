// Keeps package-lock.json installable on every platform.
//
// `npm install` through a registry mirror that serves only some platforms leaves the other platforms'
// optional packages out of the lock file, and `npm ci` then refuses it on any machine. This adds what is
// missing: an optional package published in step with its parent needs only a name, version and platform.
//
//   node tools/lockfile.mjs          lists what is missing, exit code 1 if anything is
//   node tools/lockfile.mjs --write  adds it
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
  wasm32: undefined,
};
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
};
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', glibc: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** Whether npm would find `name` from the package installed at `from`, looking in each enclosing node_modules. */
function isLocked(from, name) {
  const folders = from.split('/node_modules/');
  return (
    folders.some((_, i) => lock.packages[[...folders.slice(0, i + 1), name].join('/node_modules/')]) ||
    lock.packages[`node_modules/${name}`] !== undefined
  );
}

/** The platform a package name spells out, as in `@swc/core-linux-arm64-musl`. */
function platform(name) {
  const words = name.split(/[-/]/);
  const pick = (table) => [...new Set(words.flatMap((word) => table[word] ?? []))];
  const [os, cpu, libc] = [pick(OS), pick(CPU), pick(LIBC)];
  return {
    ...(cpu.length && { cpu }),
    ...(os.length && { os }),
    ...(libc.length && os[0] === 'linux' && { libc }),
  };
}

const missing = Object.entries(lock.packages).flatMap(([from, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(from, name))
    .map(([name, version]) => ({ name, version, dev: entry.dev })),
);
for (const { name, version, dev } of missing) {
  console.error(`not locked: ${name}@${version}`);
  const exact = /^[~^]?(\d+\.\d+\.\d+\S*)$/.exec(version)?.[1];
  if (!exact) throw new Error(`${name}: ${version} is not one version; add it to package-lock.json by hand`);
  lock.packages[`node_modules/${name}`] = {
    version: exact,
    ...platform(name),
    ...(dev && { dev }),
    optional: true,
  };
}
if (missing.length && process.argv.includes('--write')) {
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
} else if (missing.length) {
  process.exitCode = 1;
}
