import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Io } from './io.js';

/** Reads one line of standard input: typed without being shown, or piped. */
export async function readSecret(io: Io, prompt: string): Promise<string> {
  const { stdin } = process;
  if (stdin.isTTY) io.err(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal: stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
