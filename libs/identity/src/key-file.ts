import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KEY_BYTES, LocalMasterKey } from './master-key.js';

/** The keys of a file, the newest first: 32 bytes in Base64 on each line; lines that begin with # are remarks. */
export function readKeyFile(file: string): LocalMasterKey[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => parseKey(line, file));
}

/** Throws an Error that names the source, for what is no key. */
export function parseKey(text: string, source: string): LocalMasterKey {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length === KEY_BYTES) return new LocalMasterKey(bytes);
  throw new Error(`${source} is not a master key: 32 bytes in base64`);
}

/** Makes the file with a new key, readable by its owner alone. One that is there already stays, also when two processes try at the same time. */
export function makeKeyFile(file: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = writeBeside(file, newKeyLine());
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
}

/** Puts a new key before those that the file has. Whoever reads the file sees it as it was, or with the new key. */
export function addKey(file: string): void {
  renameSync(writeBeside(file, newKeyLine() + readFileSync(file, 'utf8')), file);
}

const newKeyLine = () => `${randomBytes(KEY_BYTES).toString('base64')}\n`;

function writeBeside(file: string, text: string): string {
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(beside, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return beside;
}
