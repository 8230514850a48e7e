import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#migrations';
import { createTestDatabase } from '#testing';
import { openDatabase } from './database.js';

describe('opening the database', () => {
  it('uses the server that DATABASE_URL names', async () => {
    const own = await createTestDatabase();
    const database = await openDatabase({ DATABASE_URL: own.ownerUrl }, () => undefined);
    expect(database.url).toBe(own.ownerUrl);
    await database.close();
    await own.drop();
  });

  it('says which server it could not reach, and not the password', async () => {
    const url = 'postgresql://someone:secret@127.0.0.1:1/nowhere';
    const refusal = openDatabase({ DATABASE_URL: url }, () => undefined);
    await expect(refusal).rejects.toThrow('postgresql://someone@127.0.0.1:1/nowhere');
    await expect(refusal).rejects.not.toThrow('secret');
  });

  it.each(['registry', '127.0.0.1:5432', 'someone:secret@db/registry'])(
    'says that %s is no address',
    async (url) => {
      const refusal = openDatabase({ DATABASE_URL: url }, () => undefined);
      await expect(refusal).rejects.toThrow('such as postgresql://owner@localhost:5432/registry');
      await expect(refusal).rejects.not.toThrow('secret');
    },
  );

  it('starts an embedded server whose owner can migrate, and stops it', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'anamnesis-cli-')), 'data');
    // Held by a user that makes the server disposable, so that the test leaves nothing behind.
    const holder = await startEmbeddedPostgres({ dataDir, disposable: true });
    const lines: string[] = [];
    const database = await openDatabase({ ANAMNESIS_DATA_DIR: dataDir }, (line) => lines.push(line));
    expect((await migrate(database.url)).length).toBeGreaterThan(0);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    expect((await client.query('show is_superuser')).rows).toEqual([{ is_superuser: 'off' }]);
    await client.end();
    await database.close();
    await holder.stop();
    expect(lines).toEqual([
      expect.stringMatching(/^PostgreSQL 18\.\d+ on 127\.0\.0\.1:\d+, its data in /),
      'PostgreSQL goes on for others that use it',
    ]);
    rmSync(join(dataDir, '..'), { recursive: true });
  });
});
