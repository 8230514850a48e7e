/*
 * `node test/bench/surveillance-100k.mjs [subjects]` after `npm run build`: how long the calendar and its jobs take to
 * build and the nightly sweep to run, on an embedded PostgreSQL that is thrown away, or on ANAMNESIS_BENCH_DATABASE_URL.
 * Prints one JSON object.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { createPool, EventStore, newId } from '#event-store';
import { addDays, addMonths, eventCatalogue } from '#kernel';
import { APP_ROLE, JOBS_ROLE, migrate } from '#migrations';
import {
  openQueue,
  queueCalendar,
  queueSettings,
  SURVEILLANCE_QUEUE,
  Surveillance,
  SurveillanceJobs,
  surveillanceEvents,
} from '#surveillance';
import {
  ConsentGiven,
  CtAssessed,
  Enrolled,
  Protocol,
  patientEvents,
  SiteOpened,
  StudyRegistered,
  SurgeryRecorded,
  studyEvents,
  TreatmentStarted,
  VisitAttended,
} from '#trial';

const SUBJECTS = Number(process.argv[2] ?? 100_000);
const STUDY = 'bench';
const demo = JSON.parse(
  readFileSync(new URL('../../apps/cli/demo/gist-imatinib/study.json', import.meta.url), 'utf8'),
);

/** A subject who came to every visit so far; every thousandth missed the last one. */
function* subjects(today) {
  for (let n = 0; n < SUBJECTS; n += 1) {
    const resected = addDays(today, -30 - (n % 280));
    const started = addDays(resected, 21);
    const months = [1, 3, 6, 9, 12, 15, 18, 21].filter(
      (month) => addDays(addMonths(started, month), 10) < today,
    );
    const attended = n % 1000 === 0 ? months.slice(0, -1) : months;
    yield {
      studyId: STUDY,
      stream: `patient/${String(n).padStart(6, '0')}`,
      commandId: newId(),
      actor: 'bench',
      actingRole: 'coordinator',
      events: [
        Enrolled({ siteId: 'S1', enrolledOn: resected, setting: 'ADJUVANT', sex: 'MALE', ageYears: 50 }),
        ConsentGiven({ consentedOn: resected }),
        SurgeryRecorded({ performedOn: resected, kind: 'RESECTION', margin: 'R0' }),
        TreatmentStarted({ startedOn: started, drug: 'IMATINIB', mgPerDay: 400 }),
        ...attended.map((month, index) =>
          index % 2 === 0
            ? CtAssessed({ assessedOn: addMonths(started, month), modality: 'CT' })
            : VisitAttended({ attendedOn: addMonths(started, month) }),
        ),
      ],
    };
  }
}

/** What an action answers, the seconds that it took and the most memory that the process had meanwhile, MiB. */
async function measured(action) {
  const start = performance.now();
  let peakMb = memory();
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, memory());
  }, 50);
  const answer = await action().finally(() => clearInterval(watch));
  return { answer, seconds: Math.round(performance.now() - start) / 1000, peakMb };
}
const memory = () => Math.round(process.memoryUsage().rss / 2 ** 20);

const given = process.env.ANAMNESIS_BENCH_DATABASE_URL;
const server = given
  ? undefined
  : await startEmbeddedPostgres({
      dataDir: join(tmpdir(), `anamnesis-bench-${process.pid}`),
      disposable: true,
    });
const url = given ?? (await server.database('bench'));
await migrate(url);
const pool = createPool({ connectionString: url, role: APP_ROLE });
const store = new EventStore({
  pool,
  catalogue: eventCatalogue([...studyEvents, ...patientEvents, ...surveillanceEvents]),
});
const today = '2024-06-03';
let now = new Date(`${today}T02:00:00Z`);
const clock = () => now;
const surveillance = new Surveillance({ pool, store, clock });
const queue = await openQueue(SURVEILLANCE_QUEUE, queueSettings(process.env, url, JOBS_ROLE));
const jobs = new SurveillanceJobs(queue, clock);
const result = { subjects: SUBJECTS };
try {
  await store.openStudy(STUDY);
  const site = {
    siteId: 'S1',
    name: 'One',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    openedOn: '2010-01-01',
  };
  const protocol = Protocol.parse({ ...demo.protocol });
  await store.append({
    studyId: STUDY,
    stream: 'study',
    commandId: newId(),
    actor: 'bench',
    actingRole: 'data-manager',
    events: [
      StudyRegistered({ studyId: STUDY, registration: demo.registration, protocol }),
      SiteOpened(site),
    ],
  });
  const imported = await measured(() => store.importEvents(STUDY, subjects(today)));
  Object.assign(result, { events: imported.answer.position, importSeconds: imported.seconds });
  const calendar = await measured(() => surveillance.buildCalendar(STUDY));
  const filled = await measured(() => queueCalendar(surveillance, jobs, STUDY));
  const first = await measured(() => surveillance.sweep(STUDY));
  now = new Date(now.getTime() + 24 * 3_600_000);
  const nightly = await measured(() => surveillance.sweep(STUDY));
  Object.assign(result, {
    ...{ calendarSeconds: calendar.seconds, looks: filled.answer, jobsSeconds: filled.seconds },
    ...{ firstSweep: first.answer.looked, firstSweepSeconds: first.seconds },
    ...{ nightlySweep: nightly.answer.looked, nightlySweepSeconds: nightly.seconds },
    failed: first.answer.failed.length + nightly.answer.failed.length,
    memoryMb: {
      ...{ import: imported.peakMb, calendar: calendar.peakMb, jobs: filled.peakMb },
      sweeps: Math.max(first.peakMb, nightly.peakMb),
    },
  });
  console.log(JSON.stringify(result, null, 2));
} finally {
  await queue.close();
  await pool.end();
  await server?.stop();
}
