import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import {
  type AppendRequest,
  createPool,
  EventStore,
  LogKeyRotated,
  type LogPool,
  loadLogKey,
  newId,
  recordLogKey,
  type Sealing,
} from '#event-store';
import { defineEvent, eventCatalogue } from '#kernel';
import { APP_ROLE } from '#migrations';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { Signer } from '#transparency';

export const Weighed = defineEvent(
  'patient.weighed',
  1,
  z.object({ grams: z.number().int(), on: z.string(), note: z.string().optional() }),
  { occurredOn: ({ on }) => on },
);

export const STUDY = 'scales';
export const REGISTRY_NAME = 'test';

/** A key that is nowhere but here. */
export function newSigner(): Signer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return loadLogKey({ key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, file: '' });
}

/** A study's log and its tree, as the application sees them, and a way behind its back. */
export interface Fixture {
  readonly database: TestDatabase;
  readonly pool: LogPool;
  readonly superuser: pg.Pool;
  readonly store: EventStore;
  readonly sealing: Sealing;
  close(): Promise<void>;
}

export async function openFixture(): Promise<Fixture> {
  const database = await createTestDatabase();
  const pool = createPool({ connectionString: database.ownerUrl, role: APP_ROLE });
  const superuser = createPool({ connectionString: database.superuserUrl });
  const store = new EventStore({ pool, catalogue: eventCatalogue([Weighed, LogKeyRotated]) });
  const sealing = { registry: REGISTRY_NAME, signer: newSigner() };
  await store.openStudy(STUDY);
  await recordLogKey(store, pool, sealing);
  return {
    database,
    pool,
    superuser,
    store,
    sealing,
    close: async () => {
      await Promise.all([pool.end(), superuser.end()]);
      await database.drop();
    },
  };
}

/** A weighing of patient `n`, with text that needs escaping. */
export const weighing = (n = 1, request: Partial<AppendRequest> = {}): AppendRequest => ({
  studyId: STUDY,
  stream: `patient/${n}`,
  commandId: newId(),
  actor: 'nurse.joy',
  actingRole: 'coordinator',
  reason: n % 3 === 0 ? 'said "heavy",\n\ttwice \\ Zürich' : null,
  events: [Weighed({ grams: 500 + n, on: '2014-03', ...(n % 2 && { note: 'häufig \\ "so"\t\u0007' }) })],
  ...request,
});

/** Appends `count` weighings of `patients` patients in turn, each in a transaction of its own. */
export async function weighAll(store: EventStore, count: number, patients = 5): Promise<void> {
  for (let n = 0; n < count; n += 1) await store.append(weighing(n % patients));
}

/** Imports `count` weighings at once. */
export const importWeighings = (store: EventStore, count: number, patients = 1000, studyId = STUDY) =>
  store.importEvents(
    studyId,
    (function* () {
      for (let n = 0; n < count; n += 1) yield weighing(n % patients, { studyId });
    })(),
  );
