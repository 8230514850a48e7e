import type { Command } from 'commander';
import { migrate } from '#migrations';
import type { Io } from '../io.js';
import { openDatabase } from '../runtime/database.js';

export function addMigrate(program: Command, io: Io): void {
  program
    .command('migrate')
    .description('Bring the database up to date; `serve` does it by itself')
    .addHelpText(
      'after',
      '\nThe login must own the schemas, or be allowed to create them.\n\nExample:\n  $ DATABASE_URL=postgresql://owner@db/registry anamnesis migrate',
    )
    .action(async () => {
      const database = await openDatabase(io.env, io.err);
      try {
        const names = await migrate(database.url);
        for (const name of names) io.out(`migrated ${name}`);
        if (names.length === 0) io.out('the database is up to date');
      } finally {
        await database.close();
      }
    });
}
