import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where package.json is: above this file, as a source or compiled. */
export function programFolder(folder = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(folder, 'package.json')) ? folder : programFolder(dirname(folder));
}

/** The product's version. */
export function release(): string {
  return JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8')).version;
}
