import { type Kysely, sql } from 'kysely';

/** Runs SQL scripts, each of any number of statements, in order. */
export async function statements(db: Kysely<unknown>, scripts: readonly string[]): Promise<void> {
  for (const script of scripts) await sql.raw(script).execute(db);
}
