import type { PoolClient } from 'pg';
import { DatabaseError } from 'pg';
import { type FoldContext, type FoldedSubject, foldLongest } from './fold-subject.js';

/** Data exceptions, broken constraints and exceeded limits: one row's fault, not the connection's. */
export const isDataError = (error: unknown): boolean =>
  error instanceof DatabaseError && /^(22|23|54)/.test(error.code ?? '');

/**
 * Writes subjects by `write`; where the database refuses some of their rows, finds those by halves and writes
 * what the longest part of their history gives. Returns all of them as they were written.
 */
export async function writeCarefully(
  client: PoolClient,
  context: FoldContext,
  subjects: readonly FoldedSubject[],
  write: (subjects: readonly FoldedSubject[]) => Promise<void>,
): Promise<FoldedSubject[]> {
  await client.query('savepoint careful');
  try {
    await write(subjects);
    await client.query('release savepoint careful');
    return [...subjects];
  } catch (error) {
    if (!isDataError(error)) throw error;
    await client.query('rollback to savepoint careful; release savepoint careful');
    if (subjects.length === 1) {
      const [culprit] = subjects as [FoldedSubject];
      const { subject, history, version } = culprit;
      const reached = history.findIndex((event) => event.version === version);
      const shorter = foldLongest(context, subject, history, reached, error);
      return writeCarefully(client, context, [shorter], write);
    }
    const middle = subjects.length >> 1;
    const first = await writeCarefully(client, context, subjects.slice(0, middle), write);
    return [...first, ...(await writeCarefully(client, context, subjects.slice(middle), write))];
  }
}
