import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Pool } from 'pg';
import { type AppendRequest, createPool, EventStore, newId } from '#event-store';
import { addDays, type DomainEvent, eventCatalogue, type RecordedEvent } from '#kernel';
import { APP_ROLE, JOBS_ROLE } from '#migrations';
import {
  type Clock,
  openQueue,
  type QueueSettings,
  queueSettings,
  SURVEILLANCE_QUEUE,
  Surveillance,
  type SurveillanceEvent,
  SurveillanceJobs,
  surveillanceEvents,
} from '#surveillance';
import { createTestDatabase, given, sampleStudy, type TestDatabase, type WrittenCommand } from '#testing';
import { type Protocol, patientEvents, SiteOpened, StudyRegistered, studyEvents } from '#trial';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { DEFAULT_TUNING, type WorkerOptions } from '../../apps/worker/src/worker-options.js';
import { consent, enrolled, resection, scan, start, watchedStudy } from './watched-study.js';

export const { registration } = JSON.parse(readFileSync('apps/cli/demo/gist-imatinib/study.json', 'utf8'));

export const STUDY = 'watched';
/** At which the fixture's clock stands until it is moved. */
export const NOW = new Date('2012-07-01T04:00:00Z');

/** A study with subjects, and what watches it. */
export interface Fixture {
  readonly database: TestDatabase;
  readonly pool: Pool;
  readonly store: EventStore;
  readonly surveillance: Surveillance;
  /** The time by the fixture's clock. */
  time: Date;
  readonly clock: Clock;
  register(protocol?: Protocol, studyId?: string): Promise<void>;
  record(patientId: string, ...commands: WrittenCommand[]): Promise<void>;
  /** Appends events to a stream as they are. */
  append(stream: string, events: readonly DomainEvent[]): Promise<void>;
  /** Every finding that was ever raised, as often as it was. */
  raised(): Promise<string[]>;
  /** Every finding that holds by the clock, sorted by id. */
  expected(): Promise<string[]>;
  queue(settings: QueueSettings): Promise<Queue>;
  worker(settings: QueueSettings, changes?: Partial<WorkerOptions>): Promise<INestApplicationContext>;
  close(): Promise<void>;
}

export async function openFixture(): Promise<Fixture> {
  const database = await createTestDatabase();
  const pool = createPool({ connectionString: database.ownerUrl, role: APP_ROLE, max: 12 });
  const catalogue = eventCatalogue([...studyEvents, ...patientEvents, ...surveillanceEvents]);
  const store = new EventStore({ pool, catalogue });
  const clock = () => fixture.time;
  const append = async (stream: string, events: readonly DomainEvent[], studyId = STUDY) => {
    const who: Omit<AppendRequest, 'studyId' | 'stream' | 'events'> = {
      commandId: newId(),
      actor: 'nurse.joy',
      actingRole: 'coordinator',
    };
    await store.append({ ...who, studyId, stream, events });
  };
  const closers: (() => Promise<unknown>)[] = [];
  const fixture: Fixture = {
    ...{ database, pool, store, clock, time: NOW },
    surveillance: new Surveillance({ pool, store, clock }),
    async register(protocol = watchedStudy().protocol, studyId = STUDY) {
      await store.openStudy(studyId);
      const sites = sampleStudy.sites.map(({ closedOn, ...site }) => SiteOpened(site));
      await append('study', [StudyRegistered({ studyId, registration, protocol }), ...sites], studyId);
    },
    async record(patientId, ...commands) {
      const events = given(...commands).history.map(({ type, payload }) => ({ type, payload }));
      await append(`patient/${patientId}`, events);
    },
    append,
    raised: async () =>
      (await logOf(store)).flatMap((event) => {
        const { type, payload } = event as unknown as SurveillanceEvent;
        return type === 'follow-up.overdue-raised' || type === 'surveillance.finding-raised'
          ? [payload.findingId]
          : [];
      }),
    async expected() {
      const ids: string[] = [];
      for await (const { id } of fixture.surveillance.preview(STUDY)) ids.push(id);
      return ids.sort();
    },
    async queue(settings) {
      const queue = await openQueue(SURVEILLANCE_QUEUE, settings);
      closers.push(() => queue.close());
      return queue;
    },
    async worker(queue, changes = {}) {
      const tuning = { ...DEFAULT_TUNING, pollMs: 20, healMs: 200, lockMs: 2000 };
      const worker = await createWorker({
        ...{ pool, store, clock, queue, tuning, notifications: {}, log: () => undefined },
        ...changes,
      });
      closers.push(() => worker.close());
      return worker;
    },
    async close() {
      for (const close of closers.toReversed()) await close().catch(() => undefined);
      await pool.end();
      await database.drop();
    },
  };
  return fixture;
}

/** The PostgreSQL queue in the fixture's own database. */
export const postgresQueue = ({ database }: Fixture): QueueSettings =>
  queueSettings({}, database.ownerUrl, JOBS_ROLE);

export const jobsOf = (fixture: Fixture, queue: Queue): SurveillanceJobs =>
  new SurveillanceJobs(queue, fixture.clock);

export async function logOf(store: EventStore): Promise<RecordedEvent[]> {
  return store.readFrom(STUDY, { limit: 100_000 });
}

/** Subjects of whom, at NOW, some have overdue visits and every fifth a sign of recurrence. */
export async function recordSubjects(fixture: Fixture, count: number, from = 0): Promise<void> {
  for (let n = from; n < from + count; n += 1) {
    const day = addDays('2012-01-15', n % 90);
    const story = [enrolled('ADJUVANT'), consent(), resection(day), start(addDays(day, 20))];
    if (n % 5 === 0) story.push(scan(addDays(day, 60), { newLesions: [{ lesionId: 'N1', organ: 'LIVER' }] }));
    await fixture.record(subject(n), ...story);
  }
}

export const subject = (n: number): string => `P${String(n).padStart(4, '0')}`;

/** Waits until a condition holds; tells what it last saw where it does not in time. */
export async function eventually(check: () => Promise<void>, patienceMs = 30_000): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Each finding that holds was raised, and once. */
export async function expectRaisedOnce(fixture: Fixture): Promise<void> {
  const expected = await fixture.expected();
  expect(expected.length).toBeGreaterThan(0);
  expect((await fixture.raised()).sort()).toEqual(expected);
}

/** Everything in the log has been looked at, so that what was raised is on the worklist. */
export async function expectLookedAt({ surveillance, store }: Fixture): Promise<void> {
  expect(await surveillance.lookedUpTo(STUDY)).toBe((await logOf(store)).length);
}
