import { readFileSync } from 'node:fs';
import { UsageError } from './complain.js';
import type { Io } from './io.js';

/** The text of a file, or of standard input for `-`. Throws a UsageError when it can't be read. */
export function readText(io: Io, file: string): string {
  try {
    return file === '-' ? io.input() : readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
