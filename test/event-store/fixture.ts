import type pg from 'pg';
import { z } from 'zod';
import { type AppendRequest, createPool, EventStore, newId } from '#event-store';
import { defineEvent, eventCatalogue } from '#kernel';
import { APP_ROLE } from '#migrations';
import { createTestDatabase, type TestDatabase } from '#testing';

export const Weighed = defineEvent(
  'sample.weighed',
  2,
  z.object({ grams: z.number().int(), on: z.string(), note: z.string().optional() }),
  {
    occurredOn: ({ on }) => on,
    upcasts: {
      1: ({ kilograms, on }: { kilograms: number; on: string }) => ({ grams: kilograms * 1000, on }),
    },
  },
);

export const catalogue = eventCatalogue([Weighed]);

/** A study's log in a database of its own, as the application sees it. */
export interface Fixture {
  database: TestDatabase;
  pool: pg.Pool;
  store: EventStore;
  close(): Promise<void>;
}

export const STUDY = 'scales';

export async function openFixture(): Promise<Fixture> {
  const database = await createTestDatabase();
  const pool = createPool({ connectionString: database.ownerUrl, role: APP_ROLE });
  const store = new EventStore({ pool, catalogue });
  await store.openStudy(STUDY);
  return {
    database,
    pool,
    store,
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

/** One weighing, unless told otherwise. */
export const weighing = (request: Partial<AppendRequest> = {}): AppendRequest => ({
  studyId: STUDY,
  stream: 'scale/1',
  commandId: newId(),
  actor: 'nurse.joy',
  actingRole: 'coordinator',
  events: [Weighed({ grams: 500, on: '2014-03' })],
  ...request,
});
