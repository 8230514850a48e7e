import { StringDecoder } from 'node:string_decoder';
import type { Pool } from 'pg';
import { to } from 'pg-copy-streams';

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' };

/** A field of COPY's text format: null is \N, and some characters are escaped. */
export function field(text: string): string | null {
  if (!text.includes('\\')) return text;
  return text === '\\N' ? null : text.replace(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? char);
}

/**
 * Streams a query's rows by COPY, as text, in groups as they arrive. The query is read in one snapshot; leaving
 * the loop early ends it.
 */
export async function* copyOut(pool: Pool, query: string): AsyncGenerator<(string | null)[][]> {
  const client = await pool.connect();
  let done = false;
  try {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for await (const chunk of client.query(to(`copy (${query}) to stdout`))) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop()!;
      if (lines.length > 0) yield lines.map((line) => line.split('\t').map(field));
    }
    done = true;
  } finally {
    // A connection with an unfinished COPY is of no use to the next borrower.
    client.release(!done);
  }
}
