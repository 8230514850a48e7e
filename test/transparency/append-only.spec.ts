import pg from 'pg';
import { sealStudy } from '#event-store';
import { type Fixture, openFixture, STUDY, weighAll } from './fixture.js';

let fixture: Fixture;
let replica: pg.Client;
beforeAll(async () => {
  fixture = await openFixture();
  await weighAll(fixture.store, 4);
  await sealStudy(fixture.pool, STUDY, fixture.sealing);
  replica = new pg.Client({ connectionString: fixture.database.superuserUrl });
  await replica.connect();
  await replica.query('set session_replication_role = replica');
});
afterAll(async () => {
  await replica.end();
  await fixture.close();
});

describe('tiles and checkpoints', () => {
  it.each([
    'insert into log.tile select * from log.tile',
    'insert into log.checkpoint select * from log.checkpoint',
  ])('come from the sealing function alone: %s', async (statement) => {
    await expect(fixture.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'delete from log.tile',
    'truncate log.tile',
    'update log.tile set hashes = set_byte(hashes, 0, 1) || hashes',
    'update log.tile set hashes = substr(hashes, 1, 32)',
    'update log.tile set index = index + 1',
    'delete from log.checkpoint',
    'truncate log.checkpoint',
    'update log.checkpoint set size = size + 1',
  ])('refuse even a superuser who is a replica: %s', async (statement) => {
    await expect(fixture.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    await expect(replica.query(statement)).rejects.toMatchObject({ code: '23001' });
  });
});
