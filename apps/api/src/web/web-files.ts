import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** A file of the web app, as it is sent. */
export interface WebFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | undefined;
  readonly brotli: Buffer | undefined;
  /** Its name has a hash of its content, so it never changes. */
  readonly immutable: boolean;
}

/** Where the build puts the web app: `dist/web` above this file, as a source or compiled. */
export function webFolder(from = dirname(fileURLToPath(import.meta.url))): string | undefined {
  const folder = join(from, 'dist/web');
  if (existsSync(join(folder, 'index.html'))) return folder;
  return dirname(from) === from ? undefined : webFolder(dirname(from));
}

/** The files of the built web app by the path they are asked for, e.g. `/assets/main-3f2a.js`. */
export function readWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  const found = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const type = TYPES[extname(file)];
    if (!entry.isFile() || type === undefined) continue;
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    found.set(path, {
      type,
      plain: readFileSync(file),
      gzip: ifThere(`${file}.gz`),
      brotli: ifThere(`${file}.br`),
      immutable: path.startsWith('/assets/'),
    });
  }
  return found;
}

function ifThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
