import { StringDecoder } from 'node:string_decoder';
import type { PoolClient } from 'pg';
import { to } from 'pg-copy-streams';

/** The lines of COPY's text format for a query, in groups as they arrive, still escaped. */
export async function* copyLines(client: PoolClient, query: string): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of client.query(to(`copy (${query}) to stdout`))) {
    const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) yield lines;
  }
}
